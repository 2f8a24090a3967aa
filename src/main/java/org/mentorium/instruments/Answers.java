package org.mentorium.instruments;

import java.util.Map;
import java.util.stream.Collectors;

/** What somebody has answered so far, by the keys of variables. */
public record Answers(Map<String, Answer> byKey) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byKey = Map.copyOf(byKey);
    }

    public Answer of(String key) {
        return byKey.getOrDefault(key, Answer.NONE);
    }

    public static Answers of(String key, Answer answer) {
        return new Answers(Map.of(key, answer));
    }

    /** Those of one item. */
    public Answers to(Item item) {
        String rows = item.key() + ".";
        return new Answers(byKey.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(item.key()) || entry.getKey().startsWith(rows))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
