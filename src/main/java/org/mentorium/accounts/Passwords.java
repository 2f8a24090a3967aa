package org.mentorium.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorium.common.RuleBroken;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Twelve characters or more, not a common one; nothing else is asked of a password. Stored by Argon2id. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    // OWASP's second choice for Argon2id: 19 MiB, two passes, one lane.
    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Set<String> common;

    Passwords() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("accounts/common-passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            common = lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        }
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Refuses what is too short, too long, common (also with digits and signs around it), or one sign over and over. */
    void check(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new RuleBroken("accounts.password.short", SHORTEST).at("password");
        }
        if (password.length() > LONGEST) {
            throw new RuleBroken("accounts.password.long", LONGEST).at("password");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String stem = plain.replaceAll("[^\\p{L}]+$", "").replaceAll("^[^\\p{L}]+", "");
        boolean decorated = stem.length() < SHORTEST && common.contains(stem);
        if (common.contains(plain) || decorated || plain.chars().distinct().count() < 4) {
            throw new RuleBroken("accounts.password.common").at("password");
        }
    }
}
