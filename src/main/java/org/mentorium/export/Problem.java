package org.mentorium.export;

import java.util.List;

/**
 * What is wrong with an uploaded table: the line it starts on, counted from 1 (0 when it is about the whole file), and
 * a message key with its arguments. The text of the message names the line itself.
 */
public record Problem(int line, String key, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    static Problem of(int line, String key, Object... args) {
        return new Problem(line, key, List.of(args));
    }
}
