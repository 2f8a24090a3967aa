package org.mentorium.instruments;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorium.common.Words;

/** Makes a question of its row and of the wordings and rows below it. */
final class TableItem {

    private TableItem() {}

    static Item of(TableLine line, String key, ItemKind kind, List<TableLine> below) {
        Integer decimals = line.whole("decimals");
        return new Item(
                key,
                kind,
                line.required("text"),
                line.optional("help"),
                wordings(below),
                phases(line),
                line.yes("required"),
                line.cell("scale").isEmpty() ? null : line.cell("scale"),
                rows(below),
                line.optional("unit"),
                line.decimal("min"),
                line.decimal("max"),
                decimals == null ? 0 : decimals,
                line.condition());
    }

    private static Map<Phase, Words> wordings(List<TableLine> below) {
        Map<Phase, Words> wordings = new EnumMap<>(Phase.class);
        below.stream()
                .filter(line -> line.part == TablePart.WORDING)
                .forEach(line -> line.choice("phases", line.cell("phases"), Phase.values())
                        .ifPresent(phase -> wordings.put(phase, line.required("text"))));
        return wordings;
    }

    private static List<Item.Row> rows(List<TableLine> below) {
        List<TableLine> rows =
                below.stream().filter(line -> line.part == TablePart.ROW).toList();
        Set<String> taken = new LinkedHashSet<>();
        rows.forEach(row -> taken.add(row.cell("key")));
        List<Item.Row> made = new ArrayList<>();
        rows.forEach(row -> made.add(new Item.Row(TableKeys.of(row, taken), row.required("text"))));
        return made;
    }

    private static Set<Phase> phases(TableLine line) {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        line.keys("phases")
                .forEach(name -> line.choice("phases", name, Phase.values()).ifPresent(phases::add));
        return phases;
    }
}
