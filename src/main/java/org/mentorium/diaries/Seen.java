package org.mentorium.diaries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a part a form showed, with the fingerprints of its text and of its settings: so the form can tell what was
 * left alone from what was changed. Two members who write different parts do not disturb each other, and a window that was
 * opened earlier does not share again what was taken back meanwhile.
 */
record Seen(int version, String fingerprint, String settings) {

    private static final int NONE = -1;

    static Seen nothing() {
        return of(NONE, "", Draft.settings(PartKind.NOTES, Readers.AUTHOR, List.of()));
    }

    static Seen of(int version, String text, String settings) {
        return new Seen(version, print(text), print(settings));
    }

    /** Reads what a form sends back; whatever else it says counts as nothing seen. */
    static Seen parse(@Nullable String value) {
        if (value == null || !value.matches("[0-9]{1,9}(\\.[A-Za-z0-9_-]{16}){2}")) {
            return nothing();
        }
        String[] parts = value.split("\\.");
        return new Seen(Integer.parseInt(parts[0]), parts[1], parts[2]);
    }

    boolean hasText(String text) {
        return fingerprint.equals(print(text));
    }

    boolean hasSettings(String others) {
        return settings.equals(print(others));
    }

    @Override
    public String toString() {
        return version + "." + fingerprint + "." + settings;
    }

    private static String print(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
