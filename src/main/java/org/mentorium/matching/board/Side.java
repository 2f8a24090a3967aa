package org.mentorium.matching.board;

/**
 * One of two runs that are compared.
 *
 * @param total sum of the scores, in points
 * @param lowest points of the weakest pair; 0 without one
 */
record Side(int number, int pairs, double total, double mean, double lowest) {}
