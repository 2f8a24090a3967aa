package org.mentorium.matching.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.export.Table;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The match rates as a table to take away; what the page withholds, the file withholds too. */
@Component
class FigureTable {

    private final MessageSource words;

    FigureTable(MessageSource words) {
        this.words = words;
    }

    Table of(List<Rates.Table> tables, Viewer viewer) {
        List<String> headers = Stream.of(
                        "matchFigures.by",
                        "matchFigures.role",
                        "matchFigures.group",
                        "matchFigures.people",
                        "matchFigures.matched")
                .map(key -> say(key, viewer.locale()))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Rates.Table table : tables) {
            for (Share share : table.groups()) {
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(say("matchFigures.grouping." + table.by(), viewer.locale()));
                cells.add(say("matchFigures.role." + table.role(), viewer.locale()));
                cells.add(share.name());
                cells.add(share.withheld() ? null : share.people());
                cells.add(share.withheld() ? null : share.matched());
                rows.add(cells);
            }
        }
        return Table.of(say("matchFigures.rates", viewer.locale()), headers, rows);
    }

    private String say(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
