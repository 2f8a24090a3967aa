package org.mentorium.networks;

/** What binds two; the weight may be nothing. */
public record Tie(int a, int b, int weight) {

    public Tie {
        if (a == b || a < 0 || b < 0 || weight < 0) {
            throw new IllegalArgumentException("No tie of " + a + " and " + b + " with " + weight);
        }
    }

    boolean of(int node) {
        return a == node || b == node;
    }

    int other(int node) {
        return node == a ? b : a;
    }
}
