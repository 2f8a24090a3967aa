package org.mentorium.recognitions;

/** Something that a program asks and the records do not hold yet; the key's words take what there is and what is asked. */
public record Missing(String key, Number there, Number asked) {}
