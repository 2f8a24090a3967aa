package org.mentorium.matching;

/**
 * A pair of a draft, by the numbers of the two participants.
 *
 * @param byHand whether a coordinator set it
 */
public record DraftPair(long id, long mentor, long mentee, boolean byHand) {}
