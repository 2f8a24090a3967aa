package org.mentorium.wishes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.people.People;
import org.mentorium.people.PersonRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * With whom a participant would rather not be matched, whatever the two take part as. Nobody but its author ever reads
 * it; the two are then not brought together, and the reason that is given is one that has other causes too
 * (docs/privacy.md).
 */
@Service
@Transactional
public class RatherNots {

    /** Who would rather not have more than that speaks with the coordinator. */
    public static final int MOST = 20;

    private static final String MINE =
            "(select id from participant where program_id = :program and person_id = :viewer)";

    private static final String THEIRS = """
            (select t.id from participant t join participant named on named.person_id = t.person_id
             where named.id = :other and t.program_id = :program)""";

    private final Wishers wishers;
    private final RatherNotPairs pairs;
    private final JdbcClient jdbc;
    private final Clock clock;

    RatherNots(Wishers wishers, RatherNotPairs pairs, JdbcClient jdbc, Clock clock) {
        this.wishers = wishers;
        this.pairs = pairs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The viewer's own whom they named from the directory, each person once. */
    @Transactional(readOnly = true)
    List<Named> named(Viewer viewer, long program) {
        return own(viewer, program, """
                        select min(t.id) as participant, p.given_name || ' ' || p.family_name as name
                        from rather_not n join participant t on t.id = n.other_id join person p on p.id = t.person_id
                        where n.participant_id in %s group by p.id order by min(n.created_at), 1
                        """.formatted(MINE)).query(Named.class).list();
    }

    /** The viewer's own whom they named by an address: as they typed it, for whose it is must not be learnt here. */
    @Transactional(readOnly = true)
    public List<String> addresses(Viewer viewer, long program) {
        return own(viewer, program, """
                        select address from rather_not_address
                        where participant_id in %s group by address order by min(created_at), 1
                        """.formatted(MINE)).query(String.class).list();
    }

    /** From now on the two are not brought together; a wish for the same person goes. */
    public void say(Viewer viewer, long program, long other) {
        List<Long> mine = lock(viewer, program, "other");
        int said = own(viewer, program, """
                        insert into rather_not (participant_id, other_id, created_at)
                        select mine.id, theirs.id, :now from participant mine, participant theirs
                        where mine.id in (:mine) and theirs.id in %s and theirs.person_id <> :viewer
                        on conflict (participant_id, other_id) do update set created_at = rather_not.created_at
                        """.formatted(THEIRS))
                .param("mine", mine)
                .param("other", other)
                .param("now", now())
                .update();
        if (said == 0) {
            throw new RuleBroken("wishes.rule.unknown").at("other");
        }
        pairs.forgetWishes(mine);
    }

    /** The same of whoever has an address; the answer is the same whether anybody has it or not. */
    public void say(Viewer viewer, long program, String email) {
        String address = People.emailKey(email);
        if (!PersonRules.isAddress(address)) {
            throw new RuleBroken("wishes.rule.address").at("email");
        }
        List<Long> mine = lock(viewer, program, "email");
        for (long participant : mine) {
            jdbc.sql("""
                            insert into rather_not_address (participant_id, address, created_at) values (?, ?, ?)
                            on conflict do nothing
                            """).params(participant, address, now()).update();
        }
        pairs.forgetWishes(mine);
    }

    private List<Long> lock(Viewer viewer, long program, String field) {
        List<Long> mine =
                wishers.lock(viewer, program).stream().map(Wishers.Own::id).toList();
        if (named(viewer, program).size() + addresses(viewer, program).size() >= MOST) {
            throw new RuleBroken("wishes.rule.manyRatherNots", MOST).at(field);
        }
        return mine;
    }

    /** The author thinks otherwise now. */
    public void takeBack(Viewer viewer, long program, long other) {
        own(
                        viewer,
                        program,
                        "delete from rather_not where participant_id in %s and other_id in %s".formatted(MINE, THEIRS))
                .param("other", other)
                .update();
    }

    /** The same of an address. */
    public void takeBack(Viewer viewer, long program, String address) {
        own(
                        viewer,
                        program,
                        "delete from rather_not_address where participant_id in %s and address = :address"
                                .formatted(MINE))
                .param("address", People.emailKey(address))
                .update();
    }

    private JdbcClient.StatementSpec own(Viewer viewer, long program, String sql) {
        return jdbc.sql(sql).param("program", program).param("viewer", viewer.id());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
