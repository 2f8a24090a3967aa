package org.mentorium.wishes;

/** Somebody by the number of their part. */
record Named(long participant, String name) {}
