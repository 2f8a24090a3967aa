package org.mentorium.topics;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes words comparable without a dictionary: accents, plurals and the commonest endings of English, Spanish and French
 * are cut, and words that say nothing by themselves are left out.
 */
public final class Stems {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** A plural's s is gone by then. */
    private static final String[] ENDINGS = {
        "amiento", "imiento", "acione", "acion", "ation", "mente", "ment", "ing", "ed"
    };

    /** AI, IA or CV. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2}");

    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_STEM = 4;

    private Stems() {}

    /** The stems of a text in their order, each with the word as it was first written. */
    public static Map<String, String> of(String text) {
        Map<String, String> stems = new LinkedHashMap<>();
        for (String word : BETWEEN.split(text)) {
            String folded = fold(word);
            // The acronym is no stop word even where the small word is one: AI and "ai", IT and "it".
            if (ACRONYM.matcher(word).matches() || folded.length() >= SHORTEST_WORD && !StopWords.contains(folded)) {
                stems.putIfAbsent(stem(folded), word.toLowerCase(Locale.ROOT));
            }
        }
        return stems;
    }

    /** Small letters without accents. */
    public static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static String stem(String folded) {
        String stem = folded;
        if (stem.endsWith("ies") && stem.length() > SHORTEST_STEM) {
            stem = stem.substring(0, stem.length() - 2);
        } else if (stem.endsWith("s") && !stem.endsWith("ss") && stem.length() > SHORTEST_WORD) {
            stem = stem.substring(0, stem.length() - 1);
        }
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_STEM) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        return withoutDouble(withoutVowel(stem));
    }

    private static String withoutVowel(String stem) {
        boolean vowel = "aeoiy".indexOf(stem.charAt(stem.length() - 1)) >= 0;
        return vowel && stem.length() > SHORTEST_STEM ? stem.substring(0, stem.length() - 1) : stem;
    }

    /** Planning and plan: plann and plan. */
    private static String withoutDouble(String stem) {
        int last = stem.length() - 1;
        boolean twice =
                stem.length() > SHORTEST_STEM && stem.charAt(last) == stem.charAt(last - 1) && stem.charAt(last) != 's';
        return twice ? stem.substring(0, last) : stem;
    }
}
