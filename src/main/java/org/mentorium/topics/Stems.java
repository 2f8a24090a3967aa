package org.mentorium.topics;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Makes words comparable without a dictionary: accents, plurals and the commonest endings of English, Spanish and French
 * are cut, and words that say nothing by themselves are left out.
 */
public final class Stems {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** A plural's s is gone by then. */
    private static final String[] ENDINGS = {
        "amiento", "imiento", "acione", "acion", "ation", "mente", "ment", "ing", "ed"
    };

    /** AI, IA or CV. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2}");

    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_STEM = 4;

    private static final int FIRST_ACCENT = 128;
    private static final int MOST_KEPT = 50_000;
    /** Texts are made of few words: each is read once. */
    private static final Map<String, Word> READ = new ConcurrentHashMap<>();

    /** A word in small letters, and its stem; none where it says nothing by itself. */
    private record Word(String stem, String small) {}

    private Stems() {}

    /** The stems of a text in their order, each with the word as it was first written. */
    public static Map<String, String> of(String text) {
        Map<String, String> stems = new LinkedHashMap<>();
        int from = 0;
        while (from < text.length()) {
            int until = from;
            while (until < text.length() && isPartOfWord(text.codePointAt(until))) {
                until += Character.charCount(text.codePointAt(until));
            }
            if (until > from) {
                Word word = read(text.substring(from, until));
                if (!word.stem().isEmpty()) {
                    stems.putIfAbsent(word.stem(), word.small());
                }
            }
            from = until < text.length() ? until + Character.charCount(text.codePointAt(until)) : until;
        }
        return stems;
    }

    private static boolean isPartOfWord(int letter) {
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static Word read(String word) {
        Word known = READ.get(word);
        if (known == null) {
            String folded = fold(word);
            // The acronym is no stop word even where the small word is one: AI and "ai", IT and "it".
            boolean says =
                    ACRONYM.matcher(word).matches() || folded.length() >= SHORTEST_WORD && !StopWords.contains(folded);
            known = new Word(says ? stem(folded) : "", word.toLowerCase(Locale.ROOT));
            if (READ.size() >= MOST_KEPT) {
                READ.clear();
            }
            READ.put(word, known);
        }
        return known;
    }

    /** Small letters without accents. */
    public static String fold(String word) {
        if (word.chars().allMatch(letter -> letter < FIRST_ACCENT)) {
            return word.toLowerCase(Locale.ROOT);
        }
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
