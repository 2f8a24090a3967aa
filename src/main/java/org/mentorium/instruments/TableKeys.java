package org.mentorium.instruments;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys of a table's rows: as written, or made of the English words; and on which line each stands. */
final class TableKeys {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<TablePart, Set<String>> taken = new EnumMap<>(TablePart.class);

    /** Written ones first: those that are made keep clear of them. */
    TableKeys(List<TableLine> lines) {
        for (TableLine line : lines) {
            if (!line.cell("key").isEmpty()) {
                taken(line.part).add(line.cell("key"));
            }
        }
    }

    String of(TableLine line, String place) {
        String key = of(line, taken(line.part));
        places.put(place + "/" + key, line.number());
        return key;
    }

    /** For a part that has no row. */
    String made(String text, TablePart part) {
        String key = Keys.of(text, taken(part));
        taken(part).add(key);
        return key;
    }

    static String of(TableLine line, Set<String> taken) {
        String written = line.cell("key");
        String key = written.isEmpty() ? Keys.of(line.cell("text_en"), taken) : written;
        taken.add(key);
        return key;
    }

    /** The line of the part that a fault names; 0 for the whole. */
    int lineOf(String place) {
        String[] names = place.split("/", -1);
        return names.length < 2 ? 0 : places.getOrDefault(names[0] + "/" + names[1], 0);
    }

    private Set<String> taken(TablePart part) {
        return taken.computeIfAbsent(part, any -> new LinkedHashSet<>());
    }
}
