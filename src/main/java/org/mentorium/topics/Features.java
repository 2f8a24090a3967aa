package org.mentorium.topics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers the stems and runs of letters that texts hold; each word is taken apart once. */
final class Features {

    private static final int LETTERS = 4;
    /** A whole word tells more than a run of its letters. */
    private static final double WORD = 2;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> ofWord = new HashMap<>();
    private double[] weights = new double[64];
    /** By feature, the last text in which it stood. */
    private int[] text = new int[64];

    private int texts;

    /** The features of a text, in their order, those that are new among them. */
    int[] enter(String read) {
        return of(read, true);
    }

    /** Those of a text that are known; what nobody on the other side holds cannot be shared. No more are entered then. */
    int[] find(String read) {
        return of(read, false);
    }

    int count() {
        return numbers.size();
    }

    double weight(int feature) {
        return weights[feature];
    }

    private int[] of(String read, boolean entering) {
        texts++;
        int[] found = new int[16];
        int n = 0;
        for (Map.Entry<String, String> word : Stems.of(read).entrySet()) {
            int[] own = ofWord.get(word.getValue());
            if (own == null) {
                own = takeApart(word.getKey(), word.getValue(), entering);
                ofWord.put(word.getValue(), own);
            }
            for (int feature : own) {
                if (text[feature] != texts) {
                    text[feature] = texts;
                    found = n == found.length ? Arrays.copyOf(found, 2 * n) : found;
                    found[n++] = feature;
                }
            }
        }
        int[] all = Arrays.copyOf(found, n);
        Arrays.sort(all);
        return all;
    }

    private int[] takeApart(String stem, String word, boolean entering) {
        String marked = "^" + Stems.fold(word) + "$";
        int[] own = new int[1 + Math.max(0, marked.length() - LETTERS + 1)];
        int n = 0;
        for (int i = -1; i + LETTERS <= marked.length(); i++) {
            int number =
                    i < 0 ? number(stem, WORD, entering) : number("~" + marked.substring(i, i + LETTERS), 1, entering);
            if (number >= 0) {
                own[n++] = number;
            }
        }
        return Arrays.copyOf(own, n);
    }

    private int number(String feature, double weight, boolean entering) {
        Integer known = numbers.get(feature);
        if (known != null || !entering) {
            return known == null ? -1 : known;
        }
        int number = numbers.size();
        numbers.put(feature, number);
        if (number == weights.length) {
            weights = Arrays.copyOf(weights, 2 * number);
            text = Arrays.copyOf(text, 2 * number);
        }
        weights[number] = weight;
        return number;
    }
}
