package org.mentorium.web;

import java.io.Serializable;

/** What the next page says about what was just done: a message key and its arguments, never confidential text. */
public record Flash(String key, Object... args) implements Serializable {}
