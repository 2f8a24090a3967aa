package org.mentorium.wishes;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.participants.ParticipantRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom mentees and, where both sides rank, mentors would like to be matched with, in their order. */
@Service
@Transactional
public class Wishes {

    /** More would be no wish but a list of everybody. */
    public static final int MOST = 10;

    private final Wishers wishers;
    private final RatherNotPairs ratherNots;
    private final JdbcClient jdbc;
    private final Clock clock;

    Wishes(Wishers wishers, RatherNotPairs ratherNots, JdbcClient jdbc, Clock clock) {
        this.wishers = wishers;
        this.ratherNots = ratherNots;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The viewer's own in one of their parts in a program, the dearest first, by the numbers of participants. */
    @Transactional(readOnly = true)
    public List<Long> of(Viewer viewer, long program, ParticipantRole as) {
        return named(viewer, program, as).stream().map(Named::participant).toList();
    }

    /** The same with names; whoever takes no part any more is not there. */
    @Transactional(readOnly = true)
    List<Named> named(Viewer viewer, long program, ParticipantRole as) {
        return jdbc.sql("""
                        select t.id as participant, p.given_name || ' ' || p.family_name as name
                        from participant mine
                        join participant_wish w on w.participant_id = mine.id
                        join participant t on t.id = w.wished_id and t.state = 'ADMITTED'
                        join person p on p.id = t.person_id
                        where mine.program_id = ? and mine.person_id = ? and mine.role = ? order by w.rank
                        """)
                .params(program, viewer.id(), as.name())
                .query(Named.class)
                .list();
    }

    /** The viewer names whom they would like, the dearest first; this takes the place of what they said before. */
    public void rank(Viewer viewer, long program, ParticipantRole as, UnaryOperator<List<Long>> order) {
        long wisher = wishers.lock(viewer, program).stream()
                .filter(own -> own.role().equals(as.name()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("wishes.rule.takesNoPart"))
                .id();
        List<Long> wished = order.apply(of(viewer, program, as));
        requireSensible(viewer, program, as, wished);
        if (ratherNots.said(wisher, wished)) {
            throw new RuleBroken("wishes.rule.both").at("wishes");
        }
        jdbc.sql("delete from participant_wish where participant_id = ?")
                .param(wisher)
                .update();
        int rank = 1;
        for (long other : wished) {
            jdbc.sql("insert into participant_wish (participant_id, wished_id, rank, created_at) values (?, ?, ?, ?)")
                    .params(wisher, other, rank++, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private void requireSensible(Viewer viewer, long program, ParticipantRole as, List<Long> wished) {
        if (wished.size() > MOST) {
            throw new RuleBroken("wishes.rule.many", MOST).at("wishes");
        }
        if (new HashSet<>(wished).size() < wished.size()) {
            throw new RuleBroken("wishes.rule.twice").at("wishes");
        }
        ParticipantRole sought = as == ParticipantRole.MENTOR ? ParticipantRole.MENTEE : ParticipantRole.MENTOR;
        int known = jdbc.sql("""
                        select count(*) from participant
                        where program_id = ? and id = any(?) and role = ? and state = 'ADMITTED' and person_id <> ?
                        """)
                .params(program, wished.toArray(Long[]::new), sought.name(), viewer.id())
                .query(Integer.class)
                .single();
        if (known < wished.size()) {
            throw new RuleBroken("wishes.rule.unknown").at("wishes");
        }
    }

    /** All that a program's participants say of each other, for the scores and rules of matching alone. */
    @Transactional(readOnly = true)
    public Preferences preferences(long program) {
        Map<Long, List<Long>> wishes = new LinkedHashMap<>();
        jdbc.sql("""
                        select w.participant_id, w.wished_id
                        from participant_wish w join participant t on t.id = w.participant_id
                        where t.program_id = ? order by w.participant_id, w.rank
                        """).param(program).query(row -> {
            wishes.computeIfAbsent(row.getLong("participant_id"), id -> new ArrayList<>())
                    .add(row.getLong("wished_id"));
        });
        return new Preferences(wishes, ratherNots.of(program));
    }
}
