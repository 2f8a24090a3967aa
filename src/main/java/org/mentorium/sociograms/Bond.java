package org.mentorium.sociograms;

/** Two who are connected, and how many of their sessions took place. */
record Bond(long a, long b, int sessions) {}
