package org.mentorium.topics;

import java.util.Arrays;
import java.util.List;

/**
 * Texts as weighted sets of stems and of runs of four letters, compared by the cosine of their angle; what few texts hold
 * counts more. It knows no meaning: within a language it finds the same words and their kin, across languages cognates.
 */
public final class NgramLikeness implements TextLikeness {

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
            Features known = new Features();
            int[][] right = theirs.stream().map(known::enter).toArray(int[][]::new);
            int[] held = new int[known.count()];
            for (int[] text : right) {
                for (int feature : text) {
                    held[feature]++;
                }
            }
            double[] weight = new double[held.length];
            holders = new int[held.length][];
            holding = new float[held.length][];
            for (int i = 0; i < held.length; i++) {
                weight[i] = known.weight(i) * Math.log(1 + (double) others / held[i]);
                holders[i] = new int[held[i]];
                holding[i] = new float[held[i]];
            }
            int[] filled = new int[held.length];
            for (int other = 0; other < others; other++) {
                double length = length(right[other], weight);
                for (int feature : right[other]) {
                    holders[feature][filled[feature]] = other;
                    holding[feature][filled[feature]++] = (float) (weight[feature] / length);
                }
            }
            features = ones.stream().map(known::find).toArray(int[][]::new);
            weights = new float[features.length][];
            for (int one = 0; one < features.length; one++) {
                double length = length(features[one], weight);
                weights[one] = new float[features[one].length];
                for (int i = 0; i < weights[one].length; i++) {
                    weights[one][i] = (float) (weight[features[one][i]] / length);
                }
            }
        }

        private static double length(int[] text, double[] weight) {
            double square = 0;
            for (int feature : text) {
                square += weight[feature] * weight[feature];
            }
            return Math.sqrt(square);
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
