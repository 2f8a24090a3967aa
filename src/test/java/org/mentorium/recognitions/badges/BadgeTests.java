package org.mentorium.recognitions.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.recognitions.Completed;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class BadgeTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private Completed completed;
    private long coordinator;
    private Pair pair;
    private String own = "";

    @BeforeEach
    void aMenteeWhoCompleted() {
        completed = new Completed(cast, jdbc);
        coordinator = cast.person("Carla", "Coordinator");
        pair = completed.pair(completed.program(coordinator));
        completed.give(pair);
        own = "/recognitions/" + completed.recognition(pair.menteeParticipant()) + "/badges";
    }

    @Test
    void nobodyOutsideSeesAnythingUntilItsOwnerAsksAndAgainAfterwards() throws Exception {
        assertThat(badges()).isZero();
        press(pair.mentor(), own).andExpect(status().isNotFound());
        press(coordinator, own).andExpect(status().isNotFound());
        press(pair.mentee(), own).andExpect(redirectedUrl("/recognitions"));
        press(pair.mentee(), own);
        assertThat(badges()).isEqualTo(1);
        String page = page();
        mvc.perform(get(page))
                .andExpect(content().string(containsString("Manuel Mentee")))
                .andExpect(content()
                        .string(containsString("Program " + pair.program().slug())))
                .andExpect(header().string("X-Robots-Tag", "noindex"));
        mvc.perform(get("/badges/" + "b".repeat(43))).andExpect(status().isNotFound());

        press(pair.mentee(), own + "/removal");
        mvc.perform(get(page))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("Manuel"))));
        mvc.perform(get(page + "/credential.jwt")).andExpect(status().isNotFound());
        mvc.perform(get(page + "/status"))
                .andExpect(jsonPath("$.revokedCredential.length()").value(1));
        press(pair.mentee(), own);
        assertThat(page()).isNotEqualTo(page);
    }

    @Test
    void pageSaysNotValidWhenItWasTakenBackOrTheRecordsChanged() throws Exception {
        press(pair.mentee(), own);
        String page = page();
        mvc.perform(get(page + "/status"))
                .andExpect(jsonPath("$.revokedCredential.length()").value(0));
        String list = "/programs/" + pair.program().slug() + "/recognitions/"
                + completed.recognition(pair.menteeParticipant());
        press(coordinator, list + "/revocation");
        invalid(page);
        press(coordinator, list + "/restoration");
        mvc.perform(get(page)).andExpect(content().string(containsString("Manuel Mentee")));
        completed.correct(pair);
        invalid(page);
        press(pair.mentee(), own + "/removal");
        press(pair.mentee(), own);
        assertThat(badges()).isZero();
    }

    private void invalid(String page) throws Exception {
        mvc.perform(get(page))
                .andExpect(content().string(containsString("Not valid")))
                .andExpect(content().string(not(containsString("Manuel"))));
        mvc.perform(get(page + "/status"))
                .andExpect(jsonPath("$.revokedCredential[0].id").value("http://localhost:8080" + page));
        mvc.perform(get(page + "/credential.jwt")).andExpect(status().isNotFound());
    }

    /** What Open Badges 3.0 and its JWT proof ask of a credential, each as a fact. */
    @Test
    void credentialIsWhatOpenBadgesAsksFor() throws Exception {
        press(pair.mentee(), own);
        JWSObject signed = JWSObject.parse(mvc.perform(get(page() + "/credential.jwt"))
                .andExpect(content().contentType("application/jwt"))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(signed.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(signed.getHeader().getType().getType()).isEqualTo("JWT");
        assertThat(signed.getHeader().getJWK().isPrivate()).isFalse();
        Map<String, Object> json = signed.getPayload().toJSONObject();

        List<?> context = list(json, "@context");
        assertThat(context.get(0)).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(context.get(1).toString()).startsWith("https://purl.imsglobal.org/spec/ob/v3p0/context-3.");
        assertThat(list(json, "type").get(0)).isEqualTo("VerifiableCredential");
        assertThat(list(json, "type").get(1)).isEqualTo("OpenBadgeCredential");
        assertThat(URI.create(text(json, "id")).isAbsolute()).isTrue();
        assertThat(text(json, "name")).isNotBlank();
        Instant from = Instant.parse(text(json, "validFrom"));

        Map<String, Object> issuer = map(json, "issuer");
        assertThat(URI.create(text(issuer, "id")).isAbsolute()).isTrue();
        assertThat(list(issuer, "type").get(0)).isEqualTo("Profile");
        Map<String, Object> subject = map(json, "credentialSubject");
        assertThat(list(subject, "type").get(0)).isEqualTo("AchievementSubject");
        Map<String, Object> achievement = map(subject, "achievement");
        assertThat(URI.create(text(achievement, "id")).isAbsolute()).isTrue();
        assertThat(list(achievement, "type").get(0)).isEqualTo("Achievement");
        assertThat(text(achievement, "name")).isNotBlank();
        assertThat(text(achievement, "description")).isNotBlank();
        assertThat(text(map(achievement, "criteria"), "narrative"))
                .isEqualTo("At least 2 mentoring sessions, at least 2 hours, 1 piece of evidence in the portfolio.");
        Map<String, Object> status = map(json, "credentialStatus");
        assertThat(text(status, "type")).isEqualTo("1EdTechRevocationList");
        assertThat(URI.create(text(status, "id")).isAbsolute()).isTrue();

        // Who has no id in the subject has identifiers; with no such id, the token needs no sub.
        assertThat(subject).doesNotContainKey("id");
        assertThat(json).doesNotContainKeys("sub", "vc", "proof");
        assertThat(json.get("iss")).isEqualTo(issuer.get("id"));
        assertThat(json.get("jti")).isEqualTo(json.get("id"));
        assertThat(((Number) Objects.requireNonNull(json.get("nbf"))).longValue())
                .isEqualTo(from.getEpochSecond());
    }

    @Test
    void credentialTellsTheAddressOnlyToThoseWhoKnowIt() throws Exception {
        press(pair.mentee(), own);
        String email = jdbc.sql("select email from person where id = ?")
                .param(pair.mentee())
                .query(String.class)
                .single();
        JWSObject signed = signed();
        assertThat(signed.getPayload().toString()).doesNotContain(email);
        List<?> identifiers = list(map(signed.getPayload().toJSONObject(), "credentialSubject"), "identifier");
        @SuppressWarnings("unchecked")
        Map<String, Object> address = (Map<String, Object>) identifiers.get(1);
        assertThat(text(address, "identityType")).isEqualTo("emailAddress");
        assertThat(address.get("hashed")).isEqualTo(true);
        assertThat(text(address, "identityHash")).isEqualTo(Credential.Recipient.hash(email, text(address, "salt")));
    }

    @Test
    void publishedKeysVerifyItAndNothingThatWasChanged() throws Exception {
        press(pair.mentee(), own);
        JWSObject signed = signed();
        JWKSet keys = JWKSet.parse(body("/badges/keys"));
        assertThat(keys.containsNonPublicKeys()).isFalse();
        String name = URI.create(signed.getHeader().getKeyID()).getPath();
        JWK key = JWK.parse(body(name));
        assertThat(key.isPrivate()).isFalse();
        assertThat(keys.getKeyByKeyId(key.getKeyID())).isEqualTo(key);
        assertThat(signed.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        String[] parts = signed.serialize().split("\\.");
        JWSObject forged = JWSObject.parse(parts[0] + "."
                + Base64URL.encode(signed.getPayload().toString().replace("Manuel", "Mallory"))
                + "." + parts[2]);
        assertThat(forged.verify(new RSASSAVerifier(key.toRSAKey()))).isFalse();
        press(pair.mentor(), "/recognitions/" + completed.recognition(pair.mentorParticipant()) + "/badges");
        assertThat(jdbc.sql("select count(*) from badge_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void pageReadsInTheVisitorsLanguage() throws Exception {
        press(pair.mentee(), own);
        mvc.perform(get(page()).param("lang", "fr")).andExpect(content().string(containsString("Remis le")));
        mvc.perform(get(page()).header("Accept-Language", "es"))
                .andExpect(content().string(containsString("Otorgado el")));
    }

    private JWSObject signed() throws Exception {
        return JWSObject.parse(body(page() + "/credential.jwt"));
    }

    private String body(String address) throws Exception {
        return mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions press(long person, String address) throws Exception {
        return mvc.perform(post(address).with(as(person)).with(csrf()));
    }

    private String page() {
        return "/badges/"
                + jdbc.sql("""
                        select b.address from badge b join recognition n on n.id = b.recognition_id
                        where n.participant_id = ? and b.withdrawn_at is null
                        """)
                        .param(pair.menteeParticipant())
                        .query(String.class)
                        .single();
    }

    private int badges() {
        return jdbc.sql("""
                        select count(*) from badge b join recognition n on n.id = b.recognition_id
                        where n.participant_id = ? and b.withdrawn_at is null
                        """)
                .param(pair.menteeParticipant())
                .query(Integer.class)
                .single();
    }

    private static String text(Map<String, Object> json, String key) {
        return Objects.requireNonNull(json.get(key), key).toString();
    }

    private static List<?> list(Map<String, Object> json, String key) {
        return (List<?>) Objects.requireNonNull(json.get(key), key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> json, String key) {
        return (Map<String, Object>) Objects.requireNonNull(json.get(key), key);
    }
}
