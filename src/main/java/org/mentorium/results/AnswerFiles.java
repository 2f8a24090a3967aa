package org.mentorium.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.RowSink;
import org.mentorium.instruments.Answer;
import org.mentorium.instruments.Answers;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Route;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.CountedRound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers that were given by name, as files: a row for each person, or a row for each answer. */
@Component
class AnswerFiles {

    static final String WIDE = "answers-wide";
    static final String LONG = "answers-long";
    private static final int NAME = 255;

    private final NamedAnswers source;
    private final MessageSource words;

    AnswerFiles(NamedAnswers source, MessageSource words) {
        this.source = source;
        this.words = words;
    }

    private static List<CountedRound> named(List<CountedRound> rounds) {
        return rounds.stream()
                .filter(round -> round.confidentiality() == Confidentiality.NAMED && round.closed())
                .toList();
    }

    private List<DataColumn> person(Locale locale) {
        return List.of(
                DataColumn.number("participant", word("results.file.participant", locale), 0),
                DataColumn.text("person", word("results.file.person", locale), NAME),
                DataColumn.text("side", word("results.file.side", locale), "MENTOR".length()),
                DataColumn.text("organisation", word("results.file.organisation", locale), NAME));
    }

    /** A row for each person. Of rounds after each session there are several, which only the long file has. */
    DataFile wide(List<CountedRound> all, String title, Locale locale) {
        List<CountedRound> rounds = named(all).stream()
                .filter(round -> round.phase() != Phase.SESSION)
                .toList();
        Map<Long, Map<String, Integer>> longest = source.longest(rounds);
        Map<Integer, String> missing = new LinkedHashMap<>();
        missing.put(AnswerColumns.NOT_ANSWERED, word("results.file.notAnswered", locale));
        missing.put(AnswerColumns.NOT_ASKED, word("results.file.notAsked", locale));
        AnswerColumns columns = new AnswerColumns(person(locale));
        Map<Long, Integer> states = new HashMap<>();
        for (CountedRound round : rounds) {
            states.put(
                    round.id(),
                    columns.addState(
                            round,
                            word("questionnaires.phase." + round.phase().name(), locale),
                            Map.of(0, word("results.file.partial", locale), 1, word("results.file.whole", locale))));
            columns.add(round, longest.getOrDefault(round.id(), Map.of()), missing, locale);
        }
        return new DataFile(WIDE, title, columns.all(), null, sink -> {
            WideRow row = new WideRow(columns, states, sink);
            source.each(rounds, row::take);
            row.end();
        });
    }

    /** The row of one person while their responses come. */
    private static final class WideRow {

        private final AnswerColumns columns;
        private final Map<Long, Integer> states;
        private final RowSink sink;
        private long participant;
        private @Nullable Object @Nullable [] row;

        WideRow(AnswerColumns columns, Map<Long, Integer> states, RowSink sink) {
            this.columns = columns;
            this.states = states;
            this.sink = sink;
        }

        void take(NamedAnswers.Given given) throws IOException {
            if (row == null || participant != given.participant()) {
                end();
                participant = given.participant();
                row = new Object[columns.all().size()];
                row[0] = participant;
                row[1] = given.person();
                row[2] = given.role();
                row[3] = given.organisation();
            }
            row[states.getOrDefault(given.round(), 0)] = given.partial() ? 0 : 1;
            Map<String, NamedAnswer> byKey = new HashMap<>();
            given.answers().forEach(answer -> byKey.put(answer.key(), answer));
            Route route = null;
            for (AnswerColumns.Place place : columns.places()) {
                if (place.round().id() != given.round()) {
                    continue;
                }
                NamedAnswer answer = byKey.get(place.variable().key());
                if (answer != null) {
                    columns.fill(row, place, answer);
                } else if (place.missing()) {
                    route = route == null ? route(place.round(), byKey) : route;
                    row[place.at()] =
                            route.asks(place.variable().item()) ? AnswerColumns.NOT_ANSWERED : AnswerColumns.NOT_ASKED;
                }
            }
        }

        private static Route route(CountedRound round, Map<String, NamedAnswer> byKey) {
            Map<String, Answer> answers = new HashMap<>();
            byKey.forEach(
                    (key, answer) -> answers.put(key, new Answer(answer.value(), answer.text(), answer.choices())));
            return Route.of(round.definition(), round.phase(), new Answers(answers));
        }

        void end() throws IOException {
            if (row != null) {
                sink.row(row);
                row = null;
            }
        }
    }

    /** A row for each answer; of several options one for each. */
    DataFile longer(List<CountedRound> all, String title, Locale locale) {
        List<CountedRound> rounds = named(all);
        Map<Long, Phase> phases = new HashMap<>();
        rounds.forEach(round -> phases.put(round.id(), round.phase()));
        int longest = source.longest(rounds).values().stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        Map<Integer, String> names = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            names.put(phase.ordinal() + 1, word("questionnaires.phase." + phase.name(), locale));
        }
        List<DataColumn> columns = new ArrayList<>(person(locale));
        columns.add(DataColumn.closed("phase", word("results.when", locale), names, Map.of()));
        columns.add(DataColumn.text("item", word("results.file.key", locale), NAME));
        columns.add(DataColumn.number("value", word("results.file.value", locale), 2));
        columns.add(DataColumn.text("words", word("results.file.words", locale), longest));
        return new DataFile(
                LONG,
                title,
                columns,
                null,
                sink -> source.each(rounds, given -> {
                    int phase = java.util.Objects.requireNonNull(phases.get(given.round()))
                                    .ordinal()
                            + 1;
                    for (NamedAnswer answer : given.answers()) {
                        for (int choice : answer.choices()) {
                            row(sink, given, phase, answer.key(), choice, null);
                        }
                        if (answer.choices().isEmpty()) {
                            row(sink, given, phase, answer.key(), answer.value(), answer.text());
                        }
                    }
                }));
    }

    private static void row(
            RowSink sink,
            NamedAnswers.Given given,
            int phase,
            String key,
            @Nullable Number value,
            @Nullable String text)
            throws IOException {
        sink.row(given.participant(), given.person(), given.role(), given.organisation(), phase, key, value, text);
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
