package org.mentorium.signals;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An admitted mentor has been without any relationship for a number of days, counted from the program's first day on. */
@Component
@Order(5)
class IsolatedRule implements SignalRule {

    @Override
    public String key() {
        return "isolated";
    }

    @Override
    public Threshold threshold() {
        return new Threshold(45, 14, 365);
    }

    @Override
    public String found() {
        return """
                select w.program_id, null::bigint as relationship_id, t.id as participant_id,
                       array[w.today - alone.since] as figures
                from watched w
                join program g on g.id = w.program_id
                join participant t on t.program_id = w.program_id and t.role = 'MENTOR' and t.state = 'ADMITTED'
                cross join lateral (
                    select max(r.closed_at) as last_end, bool_or(r.state = 'ACTIVE') as bound
                    from relationship_member m join relationship r on r.id = m.relationship_id
                    where m.participant_id = t.id) b
                cross join lateral (
                    select greatest((coalesce(b.last_end, t.decided_at, t.created_at) at time zone w.zone)::date,
                                    g.starts_on) as since) alone
                where b.bound is not true
                  and coalesce(t.capacity, 1) > 0
                  and w.today - alone.since >= w.threshold
                """;
    }
}
