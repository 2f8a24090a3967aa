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

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    MatchProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A proposal that waits for its reader's answer at {@code /match-proposals/<id>}.
     *
     * @param role the reader's own
     * @param names of those who are proposed
     */
    public record Waiting(long id, String program, ParticipantRole role, List<String> names) {}

    /** What waits for the viewer's answer, the oldest first. */
    public List<Waiting> waiting(Viewer viewer) {
        return jdbc.sql("""
                        select w.match_proposal_id as id, g.name as program, w.role,
                               array(select p.given_name || ' ' || p.family_name
                                     from match_proposal_member m
                                     join participant t on t.id = m.participant_id join person p on p.id = t.person_id
                                     where m.match_proposal_id = w.match_proposal_id and m.ending is null and p.id <> :me
                                     order by m.role desc, p.family_name, p.given_name) as names
                        from open_match_proposal_member w join program g on g.id = w.program_id
                        where w.person_id = :me and w.answer is null
                        order by w.match_proposal_id limit :most
                        """)
                .param("me", viewer.id())
                .param("most", MOST)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("program"),
                        ParticipantRole.valueOf(row.getString("role")),
                        List.of((String[]) row.getArray("names").getArray())))
                .list();
    }
}
