package org.mentorium.topics;

import java.util.HashSet;
import java.util.Set;

/** Words by the runs of letters that they hold, so that what is spelt almost alike is found alike. */
final class Ngrams {

    private static final int LETTERS = 3;

    private Ngrams() {}

    /** Runs of three letters, the word's ends marked. */
    static Set<String> of(String word) {
        String marked = "^" + word + "$";
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + LETTERS <= marked.length(); i++) {
            runs.add(marked.substring(i, i + LETTERS));
        }
        return runs;
    }

    /** Dice's coefficient: twice what the two share by what they have. */
    static double likeness(Set<String> one, Set<String> other) {
        int shared = 0;
        for (String run : one) {
            if (other.contains(run)) {
                shared++;
            }
        }
        return 2.0 * shared / (one.size() + other.size());
    }
}
