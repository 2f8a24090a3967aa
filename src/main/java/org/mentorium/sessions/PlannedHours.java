package org.mentorium.sessions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.relationships.RelationshipScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan's activities with what a relationship has used of their hours. */
@Component
class PlannedHours {

    private final JdbcClient jdbc;

    PlannedHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An activity of the plan.
     *
     * @param held minutes of held sessions
     * @param taken minutes of held and planned ones
     */
    record Activity(long id, String section, String title, BigDecimal hours, long held, long taken) {

        boolean open() {
            return BigDecimal.valueOf(taken).compareTo(hours.multiply(BigDecimal.valueOf(60))) < 0;
        }

        BigDecimal heldHours() {
            return BigDecimal.valueOf(held).divide(BigDecimal.valueOf(60), 2, java.math.RoundingMode.HALF_UP);
        }
    }

    List<Activity> of(RelationshipScope scope) {
        return jdbc.sql("""
                        select a.id, a.section, a.title, a.hours,
                               coalesce(sum(s.minutes) filter (where s.state = 'HELD'), 0) as held,
                               coalesce(sum(s.minutes) filter (where s.state in ('HELD', 'PLANNED')), 0) as taken
                        from plan_activity a
                        left join mentoring_session s on s.plan_activity_id = a.id and s.relationship_id = :relationship
                        where a.program_id = :program group by a.id order by a.position, a.id
                        """)
                .param("relationship", scope.id())
                .param("program", scope.programId())
                .query(Activity.class)
                .list();
    }

    /** What was held of each section of the plan, in the plan's order. */
    static List<SectionHours> sections(List<Activity> activities) {
        Map<String, SectionHours> sections = new LinkedHashMap<>();
        activities.forEach(a -> sections.merge(
                a.section(), new SectionHours(a.section(), a.heldHours(), a.hours()), SectionHours::plus));
        return List.copyOf(sections.values());
    }

    boolean contains(long programId, long activity) {
        return jdbc.sql("select exists (select 1 from plan_activity where id = ? and program_id = ?)")
                .params(activity, programId)
                .query(Boolean.class)
                .single();
    }
}
