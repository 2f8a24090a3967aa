package org.mentorium.signals;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Of at least four sessions, too large a share touched neither the plan nor a goal. */
@Component
@Order(3)
class DriftRule implements SignalRule {

    @Override
    public String key() {
        return "drift";
    }

    @Override
    public Threshold threshold() {
        return new Threshold(60, 20, 100);
    }

    @Override
    public String found() {
        return """
                select w.program_id, r.id as relationship_id, null::bigint as participant_id,
                       array[s.astray::int, s.held::int] as figures
                from watched w
                join relationship r on r.program_id = w.program_id and r.state = 'ACTIVE'
                cross join lateral (
                    select count(*) as held,
                           count(*) filter (where e.plan_activity_id is null
                               and not exists (select from session_goal g where g.session_id = e.id)) as astray
                    from mentoring_session e where e.relationship_id = r.id and e.state = 'HELD') s
                where s.held >= 4 and s.astray * 100 >= w.threshold * s.held
                  and (exists (select from plan_activity a where a.program_id = w.program_id)
                       or exists (select from goal g where g.relationship_id = r.id))
                """;
    }
}
