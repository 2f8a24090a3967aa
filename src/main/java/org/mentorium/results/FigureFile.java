package org.mentorium.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorium.instruments.Phase;
import org.mentorium.results.VariableResult.GroupResult;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The counts of the results page as a file: a row for each round, question, group and answer, and how many gave it. It
 * holds what the page shows and nothing else; in SPSS each row counts as often as it was given.
 */
@Component
class FigureFile {

    static final String NAME = "figures";
    private static final int TEXT = 255;
    private static final int KEY = 64;

    private final MessageSource words;

    FigureFile(MessageSource words) {
        this.words = words;
    }

    DataFile of(QuestionnaireResult result, String title, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        for (RoundResult round : result.rounds()) {
            for (VariableResult variable : round.variables()) {
                for (GroupResult group : variable.groups()) {
                    rows(rows, round, variable, group, locale);
                }
            }
        }
        Map<Integer, String> phases = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            phases.put(phase.ordinal() + 1, word("questionnaires.phase." + phase.name(), locale));
        }
        Map<Integer, String> kinds = new LinkedHashMap<>();
        for (Group.Kind kind : Group.Kind.values()) {
            kinds.put(kind.ordinal() + 1, word("results.kind." + kind.name(), locale));
        }
        List<DataColumn> columns = List.of(
                DataColumn.closed("phase", word("results.when", locale), phases, Map.of()),
                DataColumn.text("item", word("results.file.key", locale), KEY),
                DataColumn.text("question", word("results.item", locale), TEXT),
                DataColumn.closed("grouping", word("results.group", locale), kinds, Map.of()),
                DataColumn.text("organisation", word("results.file.organisation", locale), TEXT),
                DataColumn.number("value", word("results.file.value", locale), 0),
                DataColumn.text("answer", word("results.answer", locale), TEXT),
                DataColumn.number("n", word("results.file.count", locale), 0));
        return new DataFile(NAME, title, columns, "n", sink -> {
            for (List<Object> row : rows) {
                sink.row(row.toArray());
            }
        });
    }

    private static void rows(
            List<List<Object>> rows, RoundResult round, VariableResult variable, GroupResult group, Locale locale) {
        Figures figures = group.figures();
        if (figures == null) {
            return;
        }
        // What nobody chose has no row: statistics programs take no weight of nothing.
        figures.shares().stream()
                .filter(share -> share.n() > 0)
                .map(share -> List.<Object>of(
                        round.round().phase().ordinal() + 1,
                        variable.variable().key(),
                        variable.text().in(locale),
                        group.group().kind().ordinal() + 1,
                        String.join(", ", group.group().names()),
                        share.option().value(),
                        share.option().label().in(locale),
                        share.n()))
                .forEach(rows::add);
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
