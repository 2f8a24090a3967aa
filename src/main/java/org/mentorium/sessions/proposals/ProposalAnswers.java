package org.mentorium.sessions.proposals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScope.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of the proposed times suit whom. Whoever proposed them has said so of all. */
@Component
class ProposalAnswers {

    private final JdbcClient jdbc;

    ProposalAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of what the viewer said before. */
    void say(Viewer viewer, long proposal, Set<Instant> suiting) {
        jdbc.sql("""
                insert into session_proposal_answer (session_proposal_id, starts_at, person_id, suits)
                select session_proposal_id, starts_at, :person, starts_at = any(:suiting::timestamptz[])
                from session_proposal_time
                where session_proposal_id = :proposal
                on conflict (session_proposal_id, starts_at, person_id) do update set suits = excluded.suits
                """)
                .param("person", viewer.id())
                .param("proposal", proposal)
                .param("suiting", suiting.stream().map(Instant::toString).toArray(String[]::new))
                .update();
    }

    Poll poll(RelationshipScope scope, long proposal, long proposer) {
        List<Poll.Said> said = jdbc.sql("""
                        select starts_at, person_id, suits from session_proposal_answer where session_proposal_id = ?
                        """)
                .param(proposal)
                .query((row, n) -> new Poll.Said(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getLong("person_id"),
                        row.getBoolean("suits")))
                .list();
        return new Poll(
                scope.members().stream().map(Member::personId).distinct().toList(), proposer, said);
    }
}
