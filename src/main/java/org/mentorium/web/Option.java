package org.mentorium.web;

/** One choice of a select, radio or checkbox field, or one link: what is sent and what is read. */
public record Option(String value, String label) {}
