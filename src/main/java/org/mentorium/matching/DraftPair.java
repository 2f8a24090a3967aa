package org.mentorium.matching;

/** A proposal of a draft, by the numbers of the two participants. */
record DraftPair(long id, long mentor, long mentee) {}
