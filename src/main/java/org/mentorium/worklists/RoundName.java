package org.mentorium.worklists;

/** A round of a questionnaire by the questionnaire's title and when it is given out. */
record RoundName(String title, String phase) {}
