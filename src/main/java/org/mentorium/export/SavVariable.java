package org.mentorium.export;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A column of an SPSS file.
 *
 * @param name up to 64 letters, digits and underscores
 * @param bytes how many a text may have in UTF-8; 0 for numbers
 * @param labels what numbers mean
 * @param missing numbers that stand for no answer, at most three
 */
public record SavVariable(
        String name,
        String label,
        int bytes,
        int decimals,
        Map<Double, String> labels,
        SortedMap<Double, String> missing) {

    /** The longest text that the format has. */
    public static final int LONGEST = 32_767;

    public SavVariable {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,63}") || bytes < 0 || bytes > LONGEST || missing.size() > 3) {
            throw new IllegalArgumentException("No variable of an SPSS file: " + name);
        }
        labels = new TreeMap<>(labels);
        missing = new TreeMap<>(missing);
    }

    public static SavVariable number(String name, String label, int decimals) {
        return new SavVariable(name, label, 0, decimals, Map.of(), new TreeMap<>());
    }

    public static SavVariable text(String name, String label, int bytes) {
        return new SavVariable(name, label, Math.max(1, Math.min(LONGEST, bytes)), 0, Map.of(), new TreeMap<>());
    }

    public SavVariable labelled(Map<Double, String> meanings) {
        return new SavVariable(name, label, bytes, decimals, meanings, missing);
    }

    public SavVariable missing(Map<Double, String> meanings) {
        return new SavVariable(name, label, bytes, decimals, labels, new TreeMap<>(meanings));
    }

    boolean text() {
        return bytes > 0;
    }

    /** How many variables of the file it takes: texts above 255 bytes are cut into several. */
    int segments() {
        return bytes <= Segment.MOST ? 1 : (bytes + Segment.CARRIES - 1) / Segment.CARRIES;
    }

    /** What the format allows a variable of text to be, and what it counts in longer ones. */
    static final class Segment {

        static final int MOST = 255;
        static final int CARRIES = 252;

        private Segment() {}
    }
}
