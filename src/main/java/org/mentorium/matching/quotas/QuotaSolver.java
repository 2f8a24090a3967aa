package org.mentorium.matching.quotas;

/** Pairs within quotas: as many as it can, and among those with a sum of scores as great as it can. */
public interface QuotaSolver {

    /** The same seed gives the same pairs. {@link Lending#exact} says whether there is nothing better. */
    Lending solve(QuotaProblem problem, long seed);
}
