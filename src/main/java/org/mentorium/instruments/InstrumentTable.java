package org.mentorium.instruments;

import static org.mentorium.instruments.TablePart.ANSWER;
import static org.mentorium.instruments.TablePart.CITATION;
import static org.mentorium.instruments.TablePart.DIMENSION;
import static org.mentorium.instruments.TablePart.LICENCE;
import static org.mentorium.instruments.TablePart.QUESTION;
import static org.mentorium.instruments.TablePart.QUESTIONNAIRE;
import static org.mentorium.instruments.TablePart.ROW;
import static org.mentorium.instruments.TablePart.SCALE;
import static org.mentorium.instruments.TablePart.SCORING;
import static org.mentorium.instruments.TablePart.SECTION;
import static org.mentorium.instruments.TablePart.SOURCE;
import static org.mentorium.instruments.TablePart.WORDING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.export.Table;
import org.mentorium.instruments.ItemKind.Part;

/**
 * An instrument as a table that people fill in with a spreadsheet program: a row for each part, what belongs to it
 * below it, and a column for each language of its texts. {@link TableReader} reads it again.
 */
final class InstrumentTable {

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private InstrumentTable() {}

    static Table of(Instrument instrument) {
        InstrumentTable table = new InstrumentTable();
        table.about(instrument);
        instrument.scales().forEach(table::scale);
        instrument.sections().forEach(table::section);
        instrument.dimensions().forEach(table::dimension);
        return Table.of(instrument.key(), TablePart.COLUMNS, table.rows);
    }

    private void about(Instrument instrument) {
        row(QUESTIONNAIRE)
                .with("key", instrument.key())
                .with("text", instrument.title())
                .with("help", instrument.introduction())
                .with("value", instrument.order() == 0 ? null : instrument.order())
                .end();
        row(SOURCE).with("text", instrument.source()).end();
        row(LICENCE)
                .with("kind", instrument.licence().name())
                .with("text", instrument.terms())
                .end();
        row(CITATION).with("text", instrument.citation()).end();
        row(SCORING).with("text", instrument.scoring()).end();
    }

    private void scale(Scale scale) {
        row(SCALE)
                .with("key", scale.key())
                .with("kind", scale.direction().name())
                .with("text", scale.name())
                .end();
        scale.options()
                .forEach(option -> row(ANSWER)
                        .with("value", option.value())
                        .with("text", option.label())
                        .end());
    }

    private void section(Section section) {
        row(SECTION)
                .with("key", section.key())
                .with("text", section.title())
                .with("help", section.introduction())
                .with("show_if", ConditionText.write(section.showIf()))
                .end();
        section.items().forEach(this::item);
    }

    private void item(Item item) {
        row(QUESTION)
                .with("key", item.key())
                .with("kind", item.kind().name())
                .with("text", item.text())
                .with("help", item.hint())
                .with("scale", item.scale())
                .with("required", item.kind().parts().contains(Part.ANSWER) ? (item.required() ? "yes" : "no") : null)
                .with("phases", item.phases().stream().map(Phase::name).collect(Collectors.joining(", ")))
                .with("min", item.min())
                .with("max", item.max())
                .with("decimals", item.decimals() == 0 ? null : item.decimals())
                .with("unit", item.unit())
                .with("show_if", ConditionText.write(item.showIf()))
                .end();
        item.textByPhase().keySet().stream()
                .sorted()
                .forEach(phase -> row(WORDING)
                        .with("phases", phase.name())
                        .with("text", item.textIn(phase))
                        .end());
        item.rows()
                .forEach(row ->
                        row(ROW).with("key", row.key()).with("text", row.text()).end());
    }

    private void dimension(Dimension dimension) {
        row(DIMENSION)
                .with("key", dimension.key())
                .with("text", dimension.name())
                .with("items", String.join(", ", dimension.items()))
                .with("reversed", dimension.reversed().stream().sorted().collect(Collectors.joining(", ")))
                .end();
    }

    private Cells row(TablePart part) {
        return new Cells(rows, new HashMap<>(Map.of("part", part.written())));
    }

    /** The cells of one row by their columns; a text goes into those of its languages. */
    private record Cells(List<List<@Nullable Object>> rows, Map<String, Object> cells) {

        Cells with(String column, @Nullable Object value) {
            if (value instanceof Words words) {
                words.texts().forEach((language, text) -> with(column + "_" + language, text));
            } else if (value != null && !value.equals("")) {
                cells.put(column, value);
            }
            return this;
        }

        void end() {
            List<@Nullable Object> row = new ArrayList<>();
            TablePart.COLUMNS.forEach(column -> row.add(cells.get(column)));
            rows.add(row);
        }
    }
}
