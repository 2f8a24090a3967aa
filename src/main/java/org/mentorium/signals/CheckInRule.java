package org.mentorium.signals;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody rated the relationship low in a check-in, or two steps lower than before; who, and what, is not told. */
@Component
@Order(6)
class CheckInRule implements SignalRule {

    static final String KEY = "checkIn";

    /** A finished check-in c that is one, where %s is the program's number. */
    private static final String HARD = """
            select from check_in c
            left join check_in b on b.relationship_id = c.relationship_id and b.person_id = c.person_id
                 and b.kind = 'MIDPOINT' and b.done_at is not null and c.kind = 'CLOSING'
            where c.done_at is not null and (c.rating <= %s or c.rating <= b.rating - 2)
            """;

    private static final Threshold THRESHOLD = new Threshold(2, 1, 3);

    /**
     * Whether signal s may be read by member :viewer of its relationship: in a pair, the other one would know at once
     * whose check-in it was.
     */
    static final String OWN = """
            (s.rule <> '%s' or exists (%s and c.relationship_id = s.relationship_id and c.person_id = :viewer))
            """.formatted(
                    KEY,
                    HARD.formatted("coalesce((select t.threshold from signal_setting t"
                            + " where t.program_id = s.program_id and t.rule = s.rule), " + THRESHOLD.usual() + ")"));

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Threshold threshold() {
        return THRESHOLD;
    }

    /** A number that follows somebody's answer would tell what they answered. */
    @Override
    public String settled() {
        return """
                select exists (
                    select from check_in c join relationship r on r.id = c.relationship_id
                    where r.program_id = :program and c.done_at is not null)
                """;
    }

    @Override
    public String found() {
        return """
                select w.program_id, r.id as relationship_id, null::bigint as participant_id, '{}'::int[] as figures
                from watched w
                join relationship r on r.program_id = w.program_id and r.state = 'ACTIVE'
                where exists (%s and c.relationship_id = r.id)
                """.formatted(HARD.formatted("w.threshold"));
    }
}
