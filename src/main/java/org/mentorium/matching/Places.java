package org.mentorium.matching;

import org.mentorium.participants.Participants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guards the places of mentors and mentees against two who take the last one at the same moment. */
@Component
class Places {

    private final JdbcClient jdbc;
    private final Participants participants;

    Places(JdbcClient jdbc, Participants participants) {
        this.jdbc = jdbc;
        this.participants = participants;
    }

    /**
     * Whether both have a place for the other. Until the transaction ends, whoever else asks for one of the two waits: in
     * this program at their participations, in others, where a mentor's own limit counts too, at the person.
     */
    boolean take(long mentor, long mentee) {
        // Mentees before mentors, as relationships lock them too: two who wait for each other would wait for ever.
        jdbc.sql("select id from participant where id in (?, ?) order by role, id for update")
                .params(mentor, mentee)
                .query(Long.class)
                .list();
        jdbc.sql("select id from person where id = (select person_id from participant where id = ?) for no key update")
                .param(mentor)
                .query(Long.class)
                .single();
        return free(mentor) && free(mentee);
    }

    private boolean free(long participant) {
        return participants
                .findAdmitted(participant)
                .filter(profile -> held(participant) < profile.capacity())
                .isPresent();
    }

    /** People of the other role with whom the participant is in an active relationship. */
    private int held(long participant) {
        return jdbc.sql("""
                        select count(*) from relationship_member mine
                        join relationship r on r.id = mine.relationship_id and r.state = 'ACTIVE'
                        join relationship_member theirs
                          on theirs.relationship_id = r.id and theirs.role <> mine.role
                        where mine.participant_id = ?
                        """).param(participant).query(Integer.class).single();
    }
}
