package org.mentorium.signals;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the last 90 days one member alone logged all sessions of at least so many, or called off that many. */
@Component
@Order(2)
class UnequalRule implements SignalRule {

    @Override
    public String key() {
        return "unequal";
    }

    @Override
    public Threshold threshold() {
        return new Threshold(5, 3, 20);
    }

    @Override
    public String found() {
        return """
                select distinct on (r.id) w.program_id, r.id as relationship_id, null::bigint as participant_id,
                       array[one.logged::int, case when one.called_off >= w.threshold then one.called_off::int else 0 end]
                           as figures
                from watched w
                join relationship r on r.program_id = w.program_id and r.state = 'ACTIVE'
                cross join lateral (
                    select s.logged_by, count(*) filter (where s.state = 'HELD') as logged,
                           count(*) filter (where s.state = 'CANCELLED') as called_off,
                           sum(count(*) filter (where s.state = 'HELD')) over () as all_logged
                    from mentoring_session s
                    join relationship_member m on m.relationship_id = r.id and m.person_id = s.logged_by
                    where s.relationship_id = r.id and s.starts_at > :now - interval '90 days'
                    group by s.logged_by) one
                where one.logged >= w.threshold and one.logged = one.all_logged or one.called_off >= w.threshold
                order by r.id, one.logged + one.called_off desc
                """;
    }
}
