package org.mentorium.instruments;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/** Puts an instrument together from the rows of its table. */
final class TableBuilder {

    private final TableLines lines;
    private final TableKeys keys;
    private final List<TableProblem> problems;
    private final Map<TablePart, TableLine> about = new EnumMap<>(TablePart.class);
    private final List<Scale> scales = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Dimension> dimensions = new ArrayList<>();

    TableBuilder(TableLines lines, TableKeys keys, List<TableProblem> problems) {
        this.lines = lines;
        this.keys = keys;
        this.problems = problems;
    }

    /** Null without the row that names it. */
    @Nullable
    Instrument build() {
        for (int i = 0; i < lines.all().size(); i++) {
            TableLine line = lines.all().get(i);
            switch (line.part) {
                case QUESTIONNAIRE, SOURCE, LICENCE, CITATION, SCORING -> about(line);
                case SCALE -> scale(line, lines.below(i, TablePart.ANSWER));
                case SECTION -> section(line);
                case QUESTION -> question(line, lines.below(i, TablePart.WORDING, TablePart.ROW));
                case DIMENSION -> dimension(line);
                case ANSWER -> lines.mustStandBelow(i, TablePart.SCALE);
                case WORDING, ROW -> lines.mustStandBelow(i, TablePart.QUESTION);
            }
        }
        return whole();
    }

    private void about(TableLine line) {
        if (about.putIfAbsent(line.part, line) != null) {
            line.problem("part", "instruments.table.again", line.part.written());
        }
    }

    private void scale(TableLine line, List<TableLine> answers) {
        List<Scale.Option> options = new ArrayList<>();
        int next = 1;
        for (TableLine answer : answers) {
            Integer value = answer.whole("value");
            next = value == null ? next : value;
            options.add(new Scale.Option(next++, answer.required("text")));
        }
        Scale.Direction direction = line.cell("kind").isEmpty()
                ? Scale.Direction.UP
                : line.choice("kind", line.cell("kind"), Scale.Direction.values())
                        .orElse(Scale.Direction.UP);
        scales.add(new Scale(keys.of(line, "scales"), line.required("text"), direction, options));
    }

    private void section(TableLine line) {
        sections.add(new Section(
                keys.of(line, "sections"), line.optional("text"), line.optional("help"), line.condition(), List.of()));
    }

    private void question(TableLine line, List<TableLine> below) {
        ItemKind kind =
                ItemKinds.find(line.cell("kind").toUpperCase(Locale.ROOT)).orElse(null);
        if (kind == null) {
            line.unknown(
                    "kind",
                    line.cell("kind"),
                    ItemKinds.ALL.stream().map(ItemKind::name).toList());
            return;
        }
        if (sections.isEmpty()) {
            sections.add(untitled());
        }
        Section section = sections.remove(sections.size() - 1);
        List<Item> items = new ArrayList<>(section.items());
        items.add(TableItem.of(line, keys.of(line, "items"), kind, below));
        sections.add(section.with(items));
    }

    /** For questions above all headings. */
    private Section untitled() {
        return new Section(keys.made("main", TablePart.SECTION), null, null, null, List.of());
    }

    private void dimension(TableLine line) {
        dimensions.add(new Dimension(
                keys.of(line, "dimensions"),
                line.required("text"),
                line.keys("items"),
                new LinkedHashSet<>(line.keys("reversed"))));
    }

    private @Nullable Instrument whole() {
        TableLine head = about.get(TablePart.QUESTIONNAIRE);
        if (head == null) {
            problems.add(new TableProblem(0, "part", "instruments.table.head", List.of()));
            return null;
        }
        Integer order = head.whole("value");
        return new Instrument(
                keys.of(head, ""),
                order == null ? 0 : order,
                head.required("text"),
                head.required("help"),
                said(TablePart.SOURCE),
                licence(),
                said(TablePart.LICENCE),
                said(TablePart.CITATION),
                said(TablePart.SCORING),
                scales,
                dimensions,
                sections.isEmpty() ? List.of(untitled()) : sections);
    }

    /** What is not said is not known: it can be said in the draft, and is not published without. */
    private Licence licence() {
        TableLine line = about.get(TablePart.LICENCE);
        return line == null
                ? Licence.UNKNOWN
                : line.choice("kind", line.cell("kind"), Licence.values()).orElse(Licence.UNKNOWN);
    }

    private Words said(TablePart part) {
        TableLine line = about.get(part);
        return line == null ? TableLine.blank() : line.later("text");
    }
}
