package org.mentorium.signals;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A relationship ended in the last 60 days, not as completed, with less than a share of the asked sessions held. */
@Component
@Order(8)
class EarlyEndRule implements SignalRule {

    @Override
    public String key() {
        return "earlyEnd";
    }

    @Override
    public Threshold threshold() {
        return new Threshold(50, 10, 100);
    }

    @Override
    public String found() {
        return """
                select w.program_id, r.id as relationship_id, null::bigint as participant_id,
                       array[s.held::int, coalesce(g.required_sessions, 0)] as figures
                from watched w
                join program g on g.id = w.program_id
                join relationship r on r.program_id = w.program_id and r.state = 'CLOSED'
                 and r.closure_reason <> 'COMPLETED' and r.closed_at > :now - interval '60 days'
                cross join lateral (
                    select count(*) as held from mentoring_session where relationship_id = r.id and state = 'HELD') s
                where s.held * 100 < w.threshold * coalesce(g.required_sessions, 1)
                """;
    }
}
