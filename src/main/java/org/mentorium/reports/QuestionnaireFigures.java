package org.mentorium.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.ProgramScope;
import org.mentorium.results.QuestionnaireResult;
import org.mentorium.results.Results;
import org.mentorium.results.RoundResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the program's questionnaires tell: how both sides found it, and what changed. */
@Component
class QuestionnaireFigures implements ReportSection {

    private final Results results;
    private final JdbcClient jdbc;

    QuestionnaireFigures(Results results, JdbcClient jdbc) {
        this.results = results;
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        Map<Long, String> audiences = audiences(scope);
        return results.all(scope).stream()
                .flatMap(result -> Stream.concat(closing(result, audiences), ChangeFigures.of(result)))
                .toList();
    }

    private static Stream<Figure> closing(QuestionnaireResult result, Map<Long, String> audiences) {
        return result.rounds().stream()
                .filter(round -> round.round().phase() == Phase.CLOSING)
                .flatMap(round -> new SatisfactionFigures(
                                round.round().definition().key(), audience(round, audiences))
                        .of(round));
    }

    private static String audience(RoundResult round, Map<Long, String> audiences) {
        return audiences.getOrDefault(round.round().id(), "all");
    }

    /** Of the rounds that ask one side alone. */
    private Map<Long, String> audiences(ProgramScope scope) {
        Map<Long, String> audiences = new HashMap<>();
        jdbc.sql("""
                        select r.id, lower(r.audience) as audience from questionnaire_round r
                        join questionnaire q on q.id = r.questionnaire_id
                        where q.program_id = ? and r.audience in ('MENTEES', 'MENTORS')
                        """).param(scope.id()).query(row -> {
            audiences.put(row.getLong("id"), row.getString("audience"));
        });
        return audiences;
    }
}
