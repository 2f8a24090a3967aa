package org.mentorium.instruments;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Keys made of words, for authors who need not think of any. */
public final class Keys {

    private static final int LONGEST = 40;

    private Keys() {}

    /** A key that reads like the text and is not among those that are taken. */
    public static String of(String text, Collection<String> taken) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "");
        String shorter = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
        String key = shorter.isEmpty() || shorter.equals("new") ? "x" : shorter;
        String free = key;
        for (int n = 2; taken.contains(free); n++) {
            free = key + "-" + n;
        }
        return free;
    }
}
