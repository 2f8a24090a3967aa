package org.mentorium.export;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The columns that an uploaded table must and may have. Names are compared by {@link #nameOf}. */
public record Columns(List<String> required, List<String> optional, boolean othersAllowed) {

    public Columns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** Columns that must be there; others are a problem unless they are added as optional. */
    public static Columns required(String... names) {
        return new Columns(List.of(names), List.of(), false);
    }

    /** Whatever the file has. */
    public static Columns any() {
        return new Columns(List.of(), List.of(), true);
    }

    public Columns optional(String... names) {
        return new Columns(required, List.of(names), othersAllowed);
    }

    /** The name that a header stands for: " Given name" and "GIVEN-NAME" are given_name. */
    public static String nameOf(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    boolean knows(String name) {
        return othersAllowed || required.contains(name) || optional.contains(name);
    }

    String names() {
        return Stream.concat(required.stream(), optional.stream()).collect(joining(", "));
    }
}
