package org.mentorium.signals;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody rated the relationship low in a check-in, or two steps lower than before; who, and what, is not told. */
@Component
@Order(6)
class CheckInRule implements SignalRule {

    @Override
    public String key() {
        return "checkIn";
    }

    @Override
    public Threshold threshold() {
        return new Threshold(2, 1, 3);
    }

    @Override
    public String found() {
        return """
                select w.program_id, r.id as relationship_id, null::bigint as participant_id, '{}'::int[] as figures
                from watched w
                join relationship r on r.program_id = w.program_id and r.state = 'ACTIVE'
                where exists (
                    select from check_in c
                    left join check_in b on b.relationship_id = c.relationship_id and b.person_id = c.person_id
                         and b.kind = 'MIDPOINT' and b.done_at is not null and c.kind = 'CLOSING'
                    where c.relationship_id = r.id and c.done_at is not null
                      and (c.rating <= w.threshold or c.rating <= b.rating - 2))
                """;
    }
}
