package org.mentorium.matching.solver;

/** A mentee with a mentor, both counted from 0, and the score of the two in hundredths of a point. */
public record Pair(int mentee, int mentor, int score) {}
