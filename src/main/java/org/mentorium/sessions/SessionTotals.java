package org.mentorium.sessions;

/** How many sessions a relationship held, and for how long. */
public record SessionTotals(int held, long minutes) {}
