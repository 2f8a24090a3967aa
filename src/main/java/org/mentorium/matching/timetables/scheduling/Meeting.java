package org.mentorium.matching.timetables.scheduling;

/** A mentor and a mentee meet in a round; all three count from 0. */
public record Meeting(int round, int mentor, int mentee) {}
