package org.mentorium.matching;

import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.participants.ParticipantRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about proposals. */
@Service
@Transactional(readOnly = true)
public class MatchProposals {

    private final JdbcClient jdbc;

    MatchProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A proposal that waits for its reader's answer at {@code /match-proposals/<id>}.
     *
     * @param role the reader's own
     * @param name of the person who is proposed
     */
    public record Waiting(long id, String program, ParticipantRole role, String name) {}

    /** What waits for the viewer's answer, the oldest first. */
    public List<Waiting> waiting(Viewer viewer) {
        return jdbc.sql("""
                        select o.id, g.name as program,
                               case o.mentor_person_id when :me then 'MENTOR' else 'MENTEE' end as role,
                               p.given_name || ' ' || p.family_name as name
                        from open_match_proposal o
                        join program g on g.id = o.program_id
                        join person p on p.id
                            = case o.mentor_person_id when :me then o.mentee_person_id else o.mentor_person_id end
                        where o.mentor_person_id = :me and o.mentor_answer is null
                           or o.mentee_person_id = :me and o.mentee_answer is null
                        order by o.id
                        """).param("me", viewer.id()).query(Waiting.class).list();
    }
}
