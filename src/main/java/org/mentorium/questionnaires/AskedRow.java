package org.mentorium.questionnaires;

/** Somebody whom a round asks, and whether they have handed in their answers; never what they answered. */
public record AskedRow(long participantId, String name, String role, boolean answered) {}
