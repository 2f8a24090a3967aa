package org.mentorium.wishes;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who would rather not be matched with whom. Nothing of it goes to any page; matching is given it as a whole. */
@Component
class RatherNotPairs {

    /** An address stands for whoever has it by now: here alone it is asked who that is. */
    private static final String SAID = """
            (select n.participant_id, mine.program_id, n.other_id
             from rather_not n join participant mine on mine.id = n.participant_id
             union
             select a.participant_id, mine.program_id, theirs.id
             from rather_not_address a
             join participant mine on mine.id = a.participant_id
             join person p on lower(p.email) = a.address
             join participant theirs on theirs.person_id = p.id and theirs.program_id = mine.program_id
             where theirs.person_id <> mine.person_id) as said""";

    private final JdbcClient jdbc;

    RatherNotPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a participant says it of any of these. */
    boolean said(long participant, Collection<Long> others) {
        return jdbc.sql("select exists (select 1 from " + SAID + " where participant_id = ? and other_id = any(?))")
                .params(participant, others.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** All of a program. */
    Map<Long, Set<Long>> of(long program) {
        Map<Long, Set<Long>> all = new HashMap<>();
        jdbc.sql("select participant_id, other_id from " + SAID + " where program_id = ?")
                .param(program)
                .query(row -> {
                    all.computeIfAbsent(row.getLong("participant_id"), id -> new HashSet<>())
                            .add(row.getLong("other_id"));
                });
        return all;
    }

    /** Nobody wishes for somebody with whom they would rather not. */
    void forgetWishes(List<Long> participants) {
        jdbc.sql("delete from participant_wish w using " + SAID + """
                         where said.participant_id = w.participant_id and said.other_id = w.wished_id
                           and w.participant_id in (:participants)
                        """)
                .param("participants", participants)
                .update();
    }
}
