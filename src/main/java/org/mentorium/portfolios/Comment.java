package org.mentorium.portfolios;

import java.time.Instant;

/** Somebody's answer to an item. */
record Comment(String author, String strengths, String nextStep, Instant createdAt) {}
