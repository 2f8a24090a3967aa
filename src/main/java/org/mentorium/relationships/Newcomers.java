package org.mentorium.relationships;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the participants whom a new relationship binds together. */
@Component
class Newcomers {

    private final JdbcClient jdbc;

    Newcomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mentee and the mentor, so far as they are admitted; locked, so that nobody opens the same pair meanwhile. */
    List<Newcomer> lock(long programId, long mentorParticipantId, long menteeParticipantId) {
        return jdbc.sql("""
                        select t.id, t.person_id, t.role, p.locale, p.languages
                        from participant t join person p on p.id = t.person_id
                        where t.program_id = :program and t.state = 'ADMITTED'
                          and (t.id = :mentor and t.role = 'MENTOR' or t.id = :mentee and t.role = 'MENTEE')
                        order by t.role, t.id for update of t
                        """)
                .param("program", programId)
                .param("mentor", mentorParticipantId)
                .param("mentee", menteeParticipantId)
                .query((row, n) -> new Newcomer(
                        new Membership(
                                row.getLong("id"), row.getLong("person_id"), MemberRole.valueOf(row.getString("role"))),
                        row.getString("locale"),
                        Arrays.asList((String[]) row.getArray("languages").getArray())))
                .list();
    }

    boolean alreadyTogether(long mentorParticipantId, long menteeParticipantId) {
        return jdbc.sql("""
                        select exists (
                            select 1 from relationship r
                            join relationship_member a on a.relationship_id = r.id and a.participant_id = ?
                            join relationship_member b on b.relationship_id = r.id and b.participant_id = ?
                            where r.state = 'ACTIVE')
                        """)
                .params(mentorParticipantId, menteeParticipantId)
                .query(Boolean.class)
                .single();
    }
}
