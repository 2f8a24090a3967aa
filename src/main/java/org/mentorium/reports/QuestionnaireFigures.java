package org.mentorium.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final ReportWords words;

    QuestionnaireFigures(Results results, JdbcClient jdbc, ReportWords words) {
        this.results = results;
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        Map<Long, Asked> asked = asked(scope);
        var change = new ChangeFigures(words);
        return results.all(scope).stream()
                .flatMap(result -> Stream.concat(closing(result, asked), change.of(result)))
                .toList();
    }

    private Stream<Figure> closing(QuestionnaireResult result, Map<Long, Asked> asked) {
        return result.rounds().stream()
                .filter(round -> round.round().phase() == Phase.CLOSING)
                .flatMap(round -> {
                    Asked of = Objects.requireNonNull(asked.get(round.round().id()));
                    String key = round.round().definition().key();
                    return Stream.concat(
                            Stream.of(answered(key, round, of)),
                            new SatisfactionFigures(key, of.audience(), words).of(round));
                });
    }

    /** Whoever reads what was answered wants to know first how many did. */
    private Figure answered(String key, RoundResult round, Asked asked) {
        int people = Math.max(asked.people(), round.n());
        return Figure.about(
                        Chapter.SATISFACTION,
                        key + "/answered",
                        asked.audience(),
                        "",
                        people,
                        Figure.share(round.n(), people),
                        Figure.SHARE)
                .named(words.of("reports.answered", round.round().definition().title()));
    }

    /** Whom the closing rounds ask, and how many, with those who answered and left since. */
    private Map<Long, Asked> asked(ProgramScope scope) {
        Map<Long, Asked> asked = new HashMap<>();
        jdbc.sql("""
                        select r.id, case when r.audience in ('MENTEES', 'MENTORS') then lower(r.audience) else 'all' end as audience,
                               count(o.key) filter (where r.opens_with is null or o.opens_at <= now())
                                   + coalesce(cardinality(x.returned), 0)
                                   - count(o.key) filter (where o.key = any (x.returned)) as asked
                        from questionnaire_round r
                        join questionnaire q on q.id = r.questionnaire_id
                        left join round_return x on x.round_id = r.id
                        left join round_occasion o on o.round_id = r.id
                        where q.program_id = ? and r.phase = 'CLOSING' group by r.id, x.returned
                        """).param(scope.id()).query(row -> {
            asked.put(row.getLong("id"), new Asked(row.getString("audience"), row.getInt("asked")));
        });
        return asked;
    }

    private record Asked(String audience, int people) {}
}
