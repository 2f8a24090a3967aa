package org.mentorium.instruments;

import java.util.List;

/**
 * What is wrong with an instrument.
 *
 * @param place where, as in an address: {@code items/knowledge}, {@code scales/awareness}; empty for the whole
 * @param message the key of the words that say it, with their arguments
 */
public record Fault(String place, String message, List<Object> args) {

    public Fault {
        args = List.copyOf(args);
    }

    static Fault of(String place, String message, Object... args) {
        return new Fault(place, message, List.of(args));
    }
}
