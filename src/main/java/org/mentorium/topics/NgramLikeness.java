package org.mentorium.topics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as weighted sets of stems and of runs of four letters, compared by the cosine of their angle; what few texts hold
 * counts more. It knows no meaning: within a language it finds the same words and their kin, across languages cognates.
 */
public final class NgramLikeness implements TextLikeness {

    private static final int LETTERS = 4;
    /** A whole word tells more than a run of its letters. */
    private static final double WORD = 2;

    @Override
    public Rows between(List<String> ones, List<String> others) {
        return new Vectors(ones, others);
    }

    private static final class Vectors implements Rows {

        private final int[][] features;
        private final float[][] weights;
        /** Feature to the others that hold it, and how much it weighs there. */
        private final int[][] holders;

        private final float[][] holding;
        private final int others;

        Vectors(List<String> ones, List<String> theirs) {
            others = theirs.size();
            Map<String, Integer> numbers = new HashMap<>();
            List<Map<Integer, Double>> right =
                    theirs.stream().map(text -> counts(text, numbers, true)).toList();
            int[] held = new int[numbers.size()];
            right.forEach(text -> text.keySet().forEach(feature -> held[feature]++));
            double[] rarity = new double[held.length];
            for (int i = 0; i < held.length; i++) {
                rarity[i] = Math.log(1 + (double) others / held[i]);
            }
            holders = new int[held.length][];
            holding = new float[held.length][];
            for (int i = 0; i < held.length; i++) {
                holders[i] = new int[held[i]];
                holding[i] = new float[held[i]];
            }
            int[] filled = new int[held.length];
            for (int other = 0; other < others; other++) {
                int place = other;
                norm(right.get(other), rarity).forEach((feature, weight) -> {
                    holders[feature][filled[feature]] = place;
                    holding[feature][filled[feature]++] = weight.floatValue();
                });
            }
            features = new int[ones.size()][];
            weights = new float[ones.size()][];
            for (int one = 0; one < ones.size(); one++) {
                fill(one, norm(counts(ones.get(one), numbers, false), rarity));
            }
        }

        private void fill(int one, Map<Integer, Double> vector) {
            features[one] = new int[vector.size()];
            weights[one] = new float[vector.size()];
            int n = 0;
            for (Map.Entry<Integer, Double> entry : vector.entrySet()) {
                features[one][n] = entry.getKey();
                weights[one][n++] = entry.getValue().floatValue();
            }
        }

        /** What a text holds; what nobody on the other side holds cannot be shared, and is left out. */
        private static Map<Integer, Double> counts(String text, Map<String, Integer> numbers, boolean entering) {
            Map<Integer, Double> counts = new HashMap<>();
            Stems.of(text).forEach((stem, word) -> {
                count(stem, WORD, counts, numbers, entering);
                String marked = "^" + Stems.fold(word) + "$";
                for (int i = 0; i + LETTERS <= marked.length(); i++) {
                    count("~" + marked.substring(i, i + LETTERS), 1, counts, numbers, entering);
                }
            });
            return counts;
        }

        private static void count(
                String feature,
                double weight,
                Map<Integer, Double> counts,
                Map<String, Integer> numbers,
                boolean entering) {
            Integer known = numbers.get(feature);
            if (known == null && entering) {
                known = numbers.size();
                numbers.put(feature, known);
            }
            if (known != null) {
                counts.merge(known, weight, Math::max);
            }
        }

        private static Map<Integer, Double> norm(Map<Integer, Double> counts, double[] rarity) {
            double square = 0;
            for (Map.Entry<Integer, Double> entry : counts.entrySet()) {
                entry.setValue(entry.getValue() * rarity[entry.getKey()]);
                square += entry.getValue() * entry.getValue();
            }
            double length = Math.sqrt(square);
            counts.replaceAll((feature, weight) -> weight / length);
            return counts;
        }

        @Override
        public void row(int one, float[] likeness) {
            Arrays.fill(likeness, 0, others, 0);
            for (int i = 0; i < features[one].length; i++) {
                int[] who = holders[features[one][i]];
                float[] how = holding[features[one][i]];
                float weight = weights[one][i];
                for (int k = 0; k < who.length; k++) {
                    likeness[who[k]] += weight * how[k];
                }
            }
        }
    }
}
