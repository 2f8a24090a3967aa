package org.mentorium.wishes;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom participants would like to be matched with, in their order. */
@Service
@Transactional
public class Wishes {

    /** More would be no wish but a list of everybody. */
    public static final int MOST = 10;

    private final Wishers wishers;
    private final JdbcClient jdbc;
    private final Clock clock;

    Wishes(Wishers wishers, JdbcClient jdbc, Clock clock) {
        this.wishers = wishers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The viewer's own, the dearest first, by the numbers of participants. */
    @Transactional(readOnly = true)
    public List<Long> of(Viewer viewer, long participant) {
        wishers.requireOwn(viewer, participant);
        return jdbc.sql("select wished_id from participant_wish where participant_id = ? order by rank")
                .param(participant)
                .query(Long.class)
                .list();
    }

    /** The viewer names whom they would like, the dearest first; this takes the place of what they said before. */
    public void rank(Viewer viewer, long participant, List<Long> wished) {
        wishers.requireActive(viewer, participant);
        if (wished.size() > MOST) {
            throw new RuleBroken("wishes.rule.many", MOST).at("wishes");
        }
        if (new HashSet<>(wished).size() < wished.size()) {
            throw new RuleBroken("wishes.rule.twice").at("wishes");
        }
        wished.forEach(other -> wishers.requireOther(participant, other, "wishes"));
        if (!wished.isEmpty() && saysRatherNot(participant, wished)) {
            throw new RuleBroken("wishes.rule.both").at("wishes");
        }
        jdbc.sql("delete from participant_wish where participant_id = ?")
                .param(participant)
                .update();
        int rank = 1;
        for (long other : wished) {
            jdbc.sql("insert into participant_wish (participant_id, wished_id, rank, created_at) values (?, ?, ?, ?)")
                    .params(participant, other, rank++, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** All that a program's participants say of each other, for the scores and rules of matching alone. */
    @Transactional(readOnly = true)
    public Preferences preferences(long programId) {
        Map<Long, List<Long>> wishes = new LinkedHashMap<>();
        jdbc.sql("""
                        select w.participant_id, w.wished_id
                        from participant_wish w join participant t on t.id = w.participant_id
                        where t.program_id = ? order by w.participant_id, w.rank
                        """).param(programId).query(row -> {
            wishes.computeIfAbsent(row.getLong("participant_id"), id -> new ArrayList<>())
                    .add(row.getLong("wished_id"));
        });
        Map<Long, Set<Long>> ratherNots = new HashMap<>();
        jdbc.sql("""
                        select n.participant_id, n.other_id
                        from rather_not n join participant t on t.id = n.participant_id where t.program_id = ?
                        """).param(programId).query(row -> {
            ratherNots
                    .computeIfAbsent(row.getLong("participant_id"), id -> new HashSet<>())
                    .add(row.getLong("other_id"));
        });
        return new Preferences(wishes, ratherNots);
    }

    private boolean saysRatherNot(long participant, List<Long> others) {
        return jdbc.sql("select exists (select 1 from rather_not where participant_id = ? and other_id = any(?))")
                .params(participant, others.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }
}
