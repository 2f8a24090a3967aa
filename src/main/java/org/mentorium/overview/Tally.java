package org.mentorium.overview;

/** Counts of an organisation, or of a year. */
record Tally(String name, long programs, long mentors, long mentees, long relationships) {}
