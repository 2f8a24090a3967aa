package org.mentorium.matching.solver;

import java.util.List;

/** The pairs, fixed ones among them, by mentee and mentor, and what proves that there are none better. */
public record Assignment(List<Pair> pairs, Certificate certificate) {

    public Assignment {
        pairs = List.copyOf(pairs);
    }
}
