package org.mentorium.recognitions.badges;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mentorium.common.SecretToken;

/**
 * An Open Badges 3.0 credential: the Verifiable Credential that is signed, with the claims that its JWT adds.
 *
 * @param home the address of the installation
 * @param page the address of the page that verifies it, which also is its identity
 * @param issuer who gives it: the program's organisations, or the program
 * @param name what it is called
 * @param criteria what the program asks
 * @param recipient who got it
 * @param achievement what is the same for all who got the same
 */
record Credential(
        String home,
        String page,
        String issuer,
        String name,
        String description,
        String criteria,
        Recipient recipient,
        String achievement,
        Locale locale,
        Instant givenAt) {

    /** Somebody by name, and by an address that only those can check who know it. */
    record Recipient(String name, String emailHash, String salt) {

        static Recipient of(String name, String email, String salt) {
            return new Recipient(name, hash(email, salt), salt);
        }

        /** As Open Badges writes it: the address and then the salt, 64 hexadecimal digits. */
        static String hash(String email, String salt) {
            return "sha256$" + HexFormat.of().formatHex(SecretToken.hash(email + salt));
        }
    }

    /** In the order in which the standard presents it. */
    Map<String, Object> json() {
        Instant from = givenAt.truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "@context",
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        json.put("id", page);
        json.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        json.put("name", name);
        json.put("issuer", Map.of("id", home, "type", List.of("Profile"), "name", issuer, "url", home));
        json.put("validFrom", from.toString());
        json.put("credentialSubject", subject());
        json.put("credentialStatus", Map.of("id", page + "/status", "type", "1EdTechRevocationList"));
        json.put("iss", home);
        json.put("jti", page);
        json.put("nbf", from.getEpochSecond());
        return json;
    }

    private Map<String, Object> subject() {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", List.of("AchievementSubject"));
        subject.put(
                "identifier",
                List.of(
                        identity("name", recipient.name(), false),
                        with(identity("emailAddress", recipient.emailHash(), true), "salt", recipient.salt())));
        subject.put("achievement", what());
        return subject;
    }

    private Map<String, Object> what() {
        Map<String, Object> json = new LinkedHashMap<>();
        UUID id = UUID.nameUUIDFromBytes((home + " " + achievement).getBytes(StandardCharsets.UTF_8));
        json.put("id", "urn:uuid:" + id);
        json.put("type", List.of("Achievement"));
        json.put("achievementType", "CertificateOfCompletion");
        json.put("name", name);
        json.put("description", description);
        json.put("criteria", Map.of("narrative", criteria));
        json.put("inLanguage", locale.getLanguage());
        return json;
    }

    private static Map<String, Object> identity(String kind, String value, boolean hashed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "IdentityObject");
        json.put("identityType", kind);
        json.put("hashed", hashed);
        json.put("identityHash", value);
        return json;
    }

    private static Map<String, Object> with(Map<String, Object> json, String key, Object value) {
        json.put(key, value);
        return json;
    }
}
