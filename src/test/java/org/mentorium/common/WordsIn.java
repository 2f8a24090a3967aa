package org.mentorium.common;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** Finds every text in a tree of records, so that a test can look at all of them. */
public final class WordsIn {
    private WordsIn() {}

    public static Stream<Words> all(Object node) {
        if (node instanceof Words words) {
            return Stream.of(words);
        }
        if (node instanceof Collection<?> nodes) {
            return nodes.stream().flatMap(WordsIn::all);
        }
        if (node instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(WordsIn::all);
        }
        if (node instanceof Record) {
            return Stream.of(node.getClass().getRecordComponents()).flatMap(part -> all(value(node, part)));
        }
        return Stream.empty();
    }

    private static Object value(Object node, RecordComponent part) {
        try {
            Object value = part.getAccessor().invoke(node);
            return value != null ? value : "";
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
