package org.mentorium.wishes;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * With whom a participant would rather not be matched. Nobody but its author ever reads it; the two are then not brought
 * together, and the reason that is given is one that has other causes too (docs/privacy.md).
 */
@Service
@Transactional
public class RatherNots {

    /** Who would rather not have more than that speaks with the coordinator. */
    public static final int MOST = 20;

    private final Wishers wishers;
    private final JdbcClient jdbc;
    private final Clock clock;

    RatherNots(Wishers wishers, JdbcClient jdbc, Clock clock) {
        this.wishers = wishers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The viewer's own, by the numbers of participants. */
    @Transactional(readOnly = true)
    public List<Long> of(Viewer viewer, long participant) {
        wishers.requireOwn(viewer, participant);
        return jdbc.sql("select other_id from rather_not where participant_id = ? order by created_at, other_id")
                .param(participant)
                .query(Long.class)
                .list();
    }

    /** From now on the two are not brought together; a wish for the same person goes. */
    public void say(Viewer viewer, long participant, long other) {
        wishers.requireActive(viewer, participant);
        wishers.requireOther(participant, other, "other");
        if (of(viewer, participant).size() >= MOST) {
            throw new RuleBroken("wishes.rule.manyRatherNots", MOST).at("other");
        }
        jdbc.sql("delete from participant_wish where participant_id = ? and wished_id = ?")
                .params(participant, other)
                .update();
        jdbc.sql("""
                        insert into rather_not (participant_id, other_id, created_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(participant, other, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The author thinks otherwise now. */
    public void takeBack(Viewer viewer, long participant, long other) {
        wishers.requireOwn(viewer, participant);
        jdbc.sql("delete from rather_not where participant_id = ? and other_id = ?")
                .params(participant, other)
                .update();
    }
}
