package org.mentorium.results;

/**
 * How many people came how far.
 *
 * @param began a response before, handed in or not
 * @param before handed in before
 * @param both handed in before and after
 * @param onlyAfter handed in after and not before
 */
public record Path(int began, int before, int both, int onlyAfter) {}
