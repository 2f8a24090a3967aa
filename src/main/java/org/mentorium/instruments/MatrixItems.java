package org.mentorium.instruments;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several lines on one scale; each line's answer is kept under a key of its own. */
class MatrixItems implements ItemKind {

    @Override
    public String name() {
        return "MATRIX";
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.SCALE, Part.ROWS, Part.ANSWER);
    }

    @Override
    public String control() {
        return "matrix";
    }

    @Override
    public List<Variable> variables(Instrument instrument, Item item) {
        Scale scale = ScaleItems.scaleOf(instrument, item);
        return item.rows().stream()
                .map(row -> new Variable(item.keyOf(row), item, row.text(), Measure.ORDINAL, scale))
                .toList();
    }

    @Override
    public Answers read(Instrument instrument, Item item, FormAnswer given) {
        List<Scale.Option> options = ScaleItems.optionsOf(instrument, item);
        Map<String, Answer> answers = new HashMap<>();
        for (Item.Row row : item.rows()) {
            String value = given.row(row.key());
            if (!value.isEmpty()) {
                answers.put(item.keyOf(row), Answer.of(ScaleItems.choice(options, value, field(row))));
            }
        }
        return new Answers(answers);
    }

    @Override
    public FormAnswer write(Item item, Answers kept) {
        Map<String, @Nullable String> rows = new HashMap<>();
        for (Item.Row row : item.rows()) {
            var value = kept.of(item.keyOf(row)).value();
            rows.put(row.key(), value == null ? "" : value.toPlainString());
        }
        return new FormAnswer("", List.of(), rows);
    }

    @Override
    public String show(Instrument instrument, Item item, Answers kept, Locale locale) {
        List<Scale.Option> options = ScaleItems.optionsOf(instrument, item);
        return item.rows().stream()
                .filter(row -> kept.of(item.keyOf(row)).given())
                .map(row -> row.text().in(locale) + ": "
                        + ScaleItems.label(options, kept.of(item.keyOf(row)).value(), locale))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String field(Item item, Answers given) {
        return item.rows().stream()
                .filter(row -> !given.of(item.keyOf(row)).given())
                .findFirst()
                .map(MatrixItems::field)
                .orElse("answer");
    }

    private static String field(Item.Row row) {
        return "rows[" + row.key() + "]";
    }

    @Override
    public Stream<Fault> check(Instrument instrument, Item item) {
        return OrderedScale.check(instrument, item);
    }
}
