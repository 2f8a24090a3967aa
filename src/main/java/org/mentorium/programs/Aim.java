package org.mentorium.programs;

/** What a program's matches are to be good at, and who comes first when there are too few places. */
public record Aim(MatchObjective objective, Precedence precedence) {

    /** The most pairs with the greatest total, whoever they are of. */
    public static final Aim USUAL = new Aim(MatchObjective.TOTAL, Precedence.NOBODY);
}
