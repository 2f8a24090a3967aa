package org.mentorium.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.mentorium.exports.ExportColumn.code;
import static org.mentorium.exports.ExportColumn.number;
import static org.mentorium.exports.ExportColumn.text;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mentorium.export.RowSink;
import org.mentorium.export.Table;
import org.mentorium.exports.ExportColumn;
import org.mentorium.exports.ExportScope;
import org.mentorium.exports.TableExport;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.results.VariableResult.GroupResult;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often each answer was given in the rounds that have closed, as the results pages show it: what they withhold is not
 * in it. Whole rounds come or stay away, so days tell nothing more than the pages.
 */
@Component
@Order(7)
class AnswerCountExport extends TableExport {

    private static final List<ExportColumn> COLUMNS = List.of(
            text("program"),
            number("questionnaire_id"),
            number("round_id"),
            code("phase"),
            text("item"),
            text("question"),
            code("group"),
            text("organisation"),
            number("answer_value"),
            text("answer"),
            number("answers"));
    /** About as many as a round has. */
    private static final int COUNTS = 60;

    private final ProgramScopes programs;
    private final Results results;
    private final JdbcClient jdbc;

    AnswerCountExport(ProgramScopes programs, Results results, JdbcClient jdbc) {
        this.programs = programs;
        this.results = results;
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "answers";
    }

    @Override
    public List<ExportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public long expectedRows(ExportScope scope) {
        return (long) rounds(scope).size() * COUNTS;
    }

    private record Asked(String program, long questionnaire, long round) {}

    private List<Asked> rounds(ExportScope scope) {
        return jdbc.sql("""
                        select g.slug as program, q.id as questionnaire, r.id as round
                        from questionnaire q
                        join program g on g.id = q.program_id
                        join questionnaire_round r on r.questionnaire_id = q.id
                        where %s and %s order by g.id, q.id, r.id
                        """.formatted(scope.programIs("g.id"), scope.covers(ExportScope.ROUND_DAY)))
                .query(Asked.class)
                .list();
    }

    private record Questionnaire(String program, long id) {}

    @Override
    protected Table table(ExportScope scope) {
        Map<Questionnaire, Set<Long>> wanted = rounds(scope).stream()
                .collect(groupingBy(
                        asked -> new Questionnaire(asked.program(), asked.questionnaire()),
                        LinkedHashMap::new,
                        mapping(Asked::round, toSet())));
        return new Table(key(), ExportColumn.names(COLUMNS), sink -> {
            for (Map.Entry<Questionnaire, Set<Long>> entry : wanted.entrySet()) {
                Questionnaire questionnaire = entry.getKey();
                ProgramScope program = programs.findVisible(scope.viewer(), questionnaire.program());
                for (RoundResult round : results.of(program, questionnaire.id()).rounds()) {
                    if (entry.getValue().contains(round.round().id())) {
                        write(sink, questionnaire, round, scope.viewer().locale());
                    }
                }
            }
        });
    }

    private static void write(RowSink sink, Questionnaire questionnaire, RoundResult round, Locale locale)
            throws IOException {
        for (VariableResult variable : round.variables()) {
            for (GroupResult group : variable.groups()) {
                Figures figures = group.figures();
                if (figures != null) {
                    for (Figures.Share share : figures.shares()) {
                        sink.row(
                                questionnaire.program(),
                                questionnaire.id(),
                                round.round().id(),
                                round.round().phase().name(),
                                variable.variable().key(),
                                variable.text().in(locale),
                                group.group().kind().name().toLowerCase(Locale.ROOT),
                                String.join("; ", group.group().names()),
                                share.option().value(),
                                share.option().label().in(locale),
                                share.n());
                    }
                }
            }
        }
    }
}
