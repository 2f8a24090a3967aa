package org.mentorium.signals;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A mentor has requests that wait for an answer longer than a number of days. */
@Component
@Order(7)
class UnansweredRule implements SignalRule {

    @Override
    public String key() {
        return "unanswered";
    }

    @Override
    public Threshold threshold() {
        return new Threshold(5, 1, 60);
    }

    @Override
    public String found() {
        return """
                select w.program_id, null::bigint as relationship_id, q.mentor_id as participant_id,
                       array[count(*)::int, max(w.today - (q.asked_at at time zone w.zone)::date)] as figures
                from watched w
                join match_request q on q.program_id = w.program_id and q.state = 'OPEN'
                where w.today - (q.asked_at at time zone w.zone)::date >= w.threshold
                group by w.program_id, q.mentor_id
                """;
    }
}
