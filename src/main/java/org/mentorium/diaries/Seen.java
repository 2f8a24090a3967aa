package org.mentorium.diaries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a part a form showed, with the text's fingerprint: so the form can tell a text that was left alone
 * from one that was written, and two members who write different parts do not disturb each other.
 */
record Seen(int version, String fingerprint) {

    private static final int NONE = -1;

    static Seen nothing() {
        return new Seen(NONE, print(""));
    }

    static Seen of(int version, String text) {
        return new Seen(version, print(text));
    }

    /** Reads what a form sends back; whatever else it says counts as nothing seen. */
    static Seen parse(@Nullable String value) {
        if (value == null || !value.matches("[0-9]{1,9}\\.[A-Za-z0-9_-]{16}")) {
            return nothing();
        }
        int dot = value.indexOf('.');
        return new Seen(Integer.parseInt(value.substring(0, dot)), value.substring(dot + 1));
    }

    boolean unchangedBy(String text) {
        return fingerprint.equals(print(text));
    }

    @Override
    public String toString() {
        return version + "." + fingerprint;
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
