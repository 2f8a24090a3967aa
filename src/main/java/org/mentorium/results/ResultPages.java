package org.mentorium.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.charts.Chart;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Variable;
import org.mentorium.programs.ProgramScope;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.CountedRound;
import org.mentorium.questionnaires.CountedRounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The results of a questionnaire as a page. */
@Service
@Transactional(readOnly = true)
class ResultPages {

    private static final String PATH = """
            select count(distinct s.pseudonym) filter (where r.phase = 'PRE') as began,
                   count(distinct s.pseudonym) filter (where r.phase = 'PRE' and s.state = 'SUBMITTED') as before,
                   count(distinct s.pseudonym) filter (where r.phase = 'PRE' and s.state = 'SUBMITTED' and o.id is not null)
                       as both,
                   count(distinct s.pseudonym) filter (where r.phase = 'POST' and s.state = 'SUBMITTED'
                       and o.id is null) as only_after
            from response s
            join questionnaire_round r on r.id = s.round_id
            left join lateral (
                select x.id from response x join questionnaire_round y on y.id = x.round_id
                where y.questionnaire_id = r.questionnaire_id and x.pseudonym = s.pseudonym and x.state = 'SUBMITTED'
                  and y.phase = case r.phase when 'PRE' then 'POST' else 'PRE' end limit 1) o on true
            where r.questionnaire_id = ? and r.phase in ('PRE', 'POST')
            """;

    private final CountedRounds rounds;
    private final Results results;
    private final Editions editions;
    private final OpenAnswers answers;
    private final ResultCharts charts;
    private final JdbcClient jdbc;

    ResultPages(
            CountedRounds rounds,
            Results results,
            Editions editions,
            OpenAnswers answers,
            ResultCharts charts,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.results = results;
        this.editions = editions;
        this.answers = answers;
        this.charts = charts;
        this.jdbc = jdbc;
    }

    /** A round that still collects answers, of which there are no figures yet. */
    public record RoundView(CountedRound round, RoundResult result, List<Chart> charts) {

        /** Questions that are answered with words. */
        public List<Variable> open() {
            return result.round().definition().variables().stream()
                    .filter(variable -> variable.measure() == Measure.WORDS)
                    .filter(variable -> variable.item().askedIn(round.phase()))
                    .toList();
        }
    }

    public record Page(
            long id,
            ProgramScope program,
            List<CountedRound> rounds,
            List<RoundView> closed,
            List<PairResult> pairs,
            List<Chart> changes,
            @Nullable Chart flow,
            @Nullable Path path,
            List<TagCount> needs,
            List<Editions.Row> editions) {

        /** Before and after, by question or dimension. */
        public Collection<List<PairResult>> compared() {
            return pairs.stream()
                    .collect(groupingBy(pair -> List.of(pair.key(), pair.text()), LinkedHashMap::new, toList()))
                    .values();
        }

        public CountedRound newest() {
            return rounds.get(rounds.size() - 1);
        }

        public boolean empty() {
            return rounds.isEmpty();
        }

        public boolean open() {
            return rounds.stream().anyMatch(round -> !round.closed());
        }

        public boolean named() {
            return rounds.stream().anyMatch(round -> round.confidentiality() == Confidentiality.NAMED);
        }

        public boolean mayPlan() {
            return program.coordinator();
        }

        /** Single answers, where those who gave them were told so. */
        public boolean mayReadRows() {
            return named() && program.coordinator();
        }

        public List<String> files() {
            return mayReadRows()
                    ? List.of(FigureFile.NAME, AnswerFiles.WIDE, AnswerFiles.LONG)
                    : List.of(FigureFile.NAME);
        }
    }

    Page of(Viewer viewer, long id, Locale locale) {
        ProgramScope program = rounds.program(viewer, id);
        List<CountedRound> counted = rounds.of(program, id);
        QuestionnaireResult result = results.of(program, id);
        List<RoundView> closed = result.rounds().stream()
                .map(round -> new RoundView(round.round(), round, drawn(round, locale)))
                .toList();
        Path path = result.pairs().isEmpty() ? null : path(id);
        return new Page(
                id,
                program,
                counted,
                closed,
                result.pairs(),
                charts.changes(result.pairs(), locale),
                path == null ? null : charts.flow(path, locale),
                path,
                answers.tags(id),
                editions.of(viewer, program, id, result));
    }

    private List<Chart> drawn(RoundResult round, Locale locale) {
        return Stream.concat(charts.likert(round, locale).stream(), charts.bars(round, locale).stream())
                .toList();
    }

    private Path path(long id) {
        return jdbc.sql(PATH).param(id).query(Path.class).single();
    }
}
