package org.mentorium.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Scale;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The same questions in other programs whose report the reader may read, as other editions of one thing. */
@Component
class Editions {

    private static final int MOST = 10;
    private static final String OTHERS = """
            select q.id, g.slug from questionnaire q join program g on g.id = q.program_id
            where q.id <> :id and g.id <> :program
              and q.instrument = (select instrument from questionnaire where id = :id)
              and exists (select 1 from program_role r where r.program_id = g.id and r.person_id = :viewer)
            order by q.created_at desc, q.id desc limit :most
            """;

    private final ProgramScopes scopes;
    private final Results results;
    private final JdbcClient jdbc;

    Editions(ProgramScopes scopes, Results results, JdbcClient jdbc) {
        this.scopes = scopes;
        this.results = results;
        this.jdbc = jdbc;
    }

    /** One question in one program, everybody's answers in each round. */
    public record Row(String program, RoundResult round, VariableResult result) {

        /** The same question at the same time on the same scale. */
        boolean comparable(Row other) {
            Scale scale = result.variable().scale();
            Scale others = other.result.variable().scale();
            return result.variable().key().equals(other.result.variable().key())
                    && round.round().phase() == other.round.round().phase()
                    && (scale == null ? others == null : others != null && scale.sameAs(others));
        }
    }

    private record Other(long id, String slug) {}

    /** Of the program itself, too, so that they stand side by side; empty where there is no other. */
    List<Row> of(Viewer viewer, ProgramScope program, long id, QuestionnaireResult own) {
        List<Row> ours = rows(program, own);
        List<Row> rows = new ArrayList<>();
        jdbc.sql(OTHERS)
                .param("id", id)
                .param("program", program.id())
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query(Other.class)
                .list()
                .forEach(other -> {
                    ProgramScope scope = scopes.findVisible(viewer, other.slug());
                    if (scope.mayReadReport()) {
                        rows(scope, results.of(scope, other.id())).stream()
                                .filter(row -> ours.stream().anyMatch(row::comparable))
                                .forEach(rows::add);
                    }
                });
        if (!rows.isEmpty()) {
            rows.addAll(0, ours);
        }
        return rows.stream()
                .sorted(Comparator.comparing(
                                (Row row) -> row.result().variable().key())
                        .thenComparing(row -> row.round().round().phase()))
                .toList();
    }

    private static List<Row> rows(ProgramScope scope, QuestionnaireResult result) {
        return result.rounds().stream()
                .flatMap(round -> round.variables().stream()
                        .filter(each -> each.variable().measure() == Measure.ORDINAL && each.shown())
                        .map(each -> new Row(scope.name(), round, each)))
                .toList();
    }
}
