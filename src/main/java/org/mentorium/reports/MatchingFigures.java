package org.mentorium.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How good the published matching was: against the most that rules and places allowed, as each run's certificate proves
 * it; its weakest pair; wishes; and how many days mentees waited. Scores are of pairs, never of people.
 */
@Component
class MatchingFigures implements ReportSection {

    private static final Chapter SECTION = Chapter.MATCHING;
    private static final String PAIRS = "pairs";
    private static final BigDecimal HUNDREDTHS = BigDecimal.valueOf(100);
    private final JdbcClient jdbc;

    MatchingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        Runs runs = jdbc.sql("""
                        with run as (
                            select id, certificate from match_run where program_id = :program and published_at is not null),
                        proposal as (select o.* from match_proposal o join run on run.id = o.match_run_id)
                        select count(*) as runs, coalesce(sum((certificate ->> 'pairs')::bigint), 0) as pairs,
                               coalesce(sum((certificate ->> 'possible')::bigint), 0) as possible,
                               coalesce(sum((certificate ->> 'total')::bigint), 0) as total,
                               coalesce(sum((certificate ->> 'bound')::bigint), 0) as bound,
                               sum((certificate ->> 'wishesMet')::bigint) as wishes,
                               exists (select 1 from participant_wish w join participant t on t.id = w.participant_id
                                       where t.program_id = :program) as wished,
                               sum((certificate ->> 'pairs')::bigint)
                                   filter (where certificate ->> 'wishesMet' is not null) as wishing,
                               (select min(score) from proposal) as lowest,
                               (select count(*) from proposal where set_by_hand) as by_hand,
                               (select count(distinct t.person_id) from proposal o
                                join match_proposal_member m on m.match_proposal_id = o.id
                                join participant t on t.id = m.participant_id) as people
                        from run
                        """).param("program", scope.id()).query(Runs.class).single();
        List<Figure> figures = new ArrayList<>(
                runs.runs() == 0 ? List.of() : runs.figures(scope.type().circles()));
        Waiting waiting =
                jdbc.sql("""
                        with first as (
                            select t.id, min(r.started_at) - coalesce(t.admitted_at, t.decided_at, t.created_at) as waited
                            from participant t
                            join relationship_member m on m.participant_id = t.id and m.role <> 'MENTOR'
                            join relationship r on r.id = m.relationship_id
                            where t.program_id = :program group by t.id)
                        select count(*) as people,
                               percentile_cont(0.5) within group (order by extract(epoch from waited) / 86400) as days
                        from first where waited >= interval '0'
                        """).param("program", scope.id()).query(Waiting.class).single();
        if (waiting.people() > 0) {
            figures.add(Figure.about(
                    SECTION,
                    "days_to_match",
                    scope.sides() ? "mentees" : "peers",
                    "",
                    waiting.people(),
                    waiting.whole(),
                    "days"));
        }
        return figures;
    }

    private record Runs(
            int runs,
            long pairs,
            long possible,
            long total,
            long bound,
            @Nullable Long wishes,
            @Nullable Long wishing,
            boolean wished,
            @Nullable Integer lowest,
            long byHand,
            int people) {

        /** @param circles whether groups, teams or peers were made: there the certificates count people and not pairs */
        List<Figure> figures(boolean circles) {
            String found = circles ? Figure.PEOPLE : PAIRS;
            List<Figure> figures = new ArrayList<>(List.of(
                    figure(found + "_found", pairs, found),
                    figure(found + "_possible", possible, found),
                    figure("share_of_" + found, Figure.share(pairs, possible), Figure.SHARE),
                    figure("share_of_score", Figure.share(total, bound), Figure.SHARE),
                    figure(
                            "lowest_score",
                            lowest == null ? null : BigDecimal.valueOf(lowest).divide(HUNDREDTHS),
                            "points")));
            // Earlier certificates do not say it; and no wish is met where nobody has one.
            if (wishes != null && wishing != null && (wished || wishes > 0)) {
                figures.add(figure("wishes_met", Figure.share(wishes, wishing), Figure.SHARE));
            }
            figures.add(figure("by_hand", byHand, circles ? "proposals" : PAIRS));
            return figures;
        }

        private Figure figure(String measure, @Nullable Number value, String unit) {
            return Figure.about(SECTION, measure, "all", "", people, value, unit);
        }
    }

    private record Waiting(int people, @Nullable Double days) {

        @Nullable
        Long whole() {
            return days == null ? null : Math.round(days);
        }
    }
}
