package org.mentorium.matching.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets what became of a program's relationships beside the scores with which they were proposed. Nothing is tuned by it. */
@Component
class Quality {

    private final JdbcClient jdbc;

    Quality(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What relationships leave behind that can be set beside a score. */
    enum Sign {
        /** Closed as completed or no longer needed, against no fit or left; closings for want of time say neither. */
        CLOSED_WELL,
        /** The share of the settled goals that were reached. */
        GOALS_REACHED,
        /** Sessions held in a month. */
        SESSIONS
    }

    Map<Sign, Correlation> of(long program) {
        List<Row> rows =
                jdbc.sql("""
                        with scored as (
                            select o.relationship_id as id, avg(x.score) as score
                            from match_proposal o
                            join match_run u on u.id = o.match_run_id
                            join match_proposal_tie x on x.match_proposal_id = o.id
                            where u.program_id = :program and o.relationship_id is not null group by 1)
                        select s.score,
                               case when r.closure_reason in ('COMPLETED', 'NOT_NEEDED') then 1
                                    when r.closure_reason in ('NO_FIT', 'LEFT') then 0 end as closed_well,
                               (select avg(case g.state when 'REACHED' then 1.0 else 0.0 end) from goal g
                                where g.relationship_id = r.id and g.state in ('REACHED', 'DROPPED')) as goals_reached,
                               case when r.state = 'CLOSED' then
                                   (select count(*) from mentoring_session h
                                    where h.relationship_id = r.id and h.state = 'HELD')
                                   / greatest(1, extract(epoch from r.closed_at - r.started_at) / 2629800) end as sessions
                        from scored s join relationship r on r.id = s.id
                        """).param("program", program).query(Row.class).list();
        Map<Sign, Correlation> all = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            List<double[]> points = new ArrayList<>();
            for (Row row : rows) {
                Double value = row.of(sign);
                if (value != null) {
                    points.add(new double[] {row.score(), value});
                }
            }
            all.put(sign, Correlation.of(points));
        }
        return all;
    }

    private record Row(
            double score,
            @Nullable Double closedWell,
            @Nullable Double goalsReached,
            @Nullable Double sessions) {

        @Nullable
        Double of(Sign sign) {
            return switch (sign) {
                case CLOSED_WELL -> closedWell;
                case GOALS_REACHED -> goalsReached;
                case SESSIONS -> sessions;
            };
        }
    }
}
