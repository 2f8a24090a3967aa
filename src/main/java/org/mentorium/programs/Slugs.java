package org.mentorium.programs;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the part of an address that stands for a name: small Latin letters, digits and hyphens. */
final class Slugs {

    private static final int LONGEST = 60;

    private Slugs() {}

    static String of(String name) {
        String latin = name.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o");
        String folded = Normalizer.normalize(latin, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = folded.substring(0, Math.min(LONGEST, folded.length())).replaceAll("^-+|-+$", "");
        // "new" is the page that makes a program.
        return cut.isEmpty() || cut.equals("new") ? "program" : cut;
    }
}
