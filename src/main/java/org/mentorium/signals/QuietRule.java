package org.mentorium.signals;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No session took place for a number of days, and none is planned. */
@Component
@Order(1)
class QuietRule implements SignalRule {

    @Override
    public String key() {
        return "quiet";
    }

    @Override
    public Threshold threshold() {
        return new Threshold(30, 7, 180);
    }

    @Override
    public String found() {
        return """
                select w.program_id, r.id as relationship_id, null::bigint as participant_id,
                       array[w.today - coalesce(s.last_day, (r.started_at at time zone w.zone)::date)] as figures
                from watched w
                join relationship r on r.program_id = w.program_id and r.state = 'ACTIVE'
                cross join lateral (
                    select max((starts_at at time zone w.zone)::date) filter (where state = 'HELD') as last_day,
                           bool_or(state = 'PLANNED' and starts_at > :now) as planned
                    from mentoring_session where relationship_id = r.id) s
                where w.today - coalesce(s.last_day, (r.started_at at time zone w.zone)::date) >= w.threshold
                  and s.planned is not true
                """;
    }
}
