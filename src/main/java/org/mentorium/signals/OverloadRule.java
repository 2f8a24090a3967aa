package org.mentorium.signals;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A mentor has more mentees than places, or more hours in 30 days than they give, by a share of it. */
@Component
@Order(4)
class OverloadRule implements SignalRule {

    @Override
    public String key() {
        return "overload";
    }

    @Override
    public Threshold threshold() {
        return new Threshold(100, 100, 200);
    }

    @Override
    public String found() {
        return """
                select w.program_id, null::bigint as relationship_id, t.id as participant_id,
                       array[load.mentees::int, coalesce(load.places, 0), load.hours::int, coalesce(p.hours_month, 0)]
                           as figures
                from watched w
                join participant t on t.program_id = w.program_id and t.role = 'MENTOR' and t.state = 'ADMITTED'
                join program g on g.id = w.program_id
                join person p on p.id = t.person_id
                cross join lateral (
                    select count(distinct o.person_id) as mentees,
                           least(coalesce(t.capacity, g.mentor_capacity), p.capacity) as places,
                           (select ceil(coalesce(sum(s.minutes), 0) / 60.0)
                            from relationship_member a
                            join mentoring_session s on s.relationship_id = a.relationship_id and s.state = 'HELD'
                             and s.starts_at between :now - interval '30 days' and :now
                            where a.person_id = t.person_id and a.role = 'MENTOR') as hours
                    from relationship_member m
                    join relationship r on r.id = m.relationship_id and r.state = 'ACTIVE'
                    join relationship_member o on o.relationship_id = r.id and o.role = 'MENTEE'
                    where m.participant_id = t.id) load
                where load.mentees * 100 > load.places * w.threshold or load.hours * 100 > p.hours_month * w.threshold
                """;
    }
}
