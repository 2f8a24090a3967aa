package org.mentorium.sessions;

import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals of times that wait for an answer, for the list of sessions; members alone see them. */
@Component
class OpenProposals {

    /** One of them; mine when the viewer proposed it, answered when they have said which times suit. */
    record Row(long id, String by, boolean mine, boolean answered, int times) {}

    private final JdbcClient jdbc;

    OpenProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(Viewer viewer, RelationshipScope scope) {
        if (!scope.mayWrite()) {
            return List.of();
        }
        return jdbc.sql("""
                        select q.id, p.given_name as by, q.proposed_by = :viewer as mine,
                               exists (select 1 from session_proposal_answer a
                                       where a.session_proposal_id = q.id and a.person_id = :viewer) as answered,
                               (select count(*) from session_proposal_time t where t.session_proposal_id = q.id) as times
                        from session_proposal q join person p on p.id = q.proposed_by
                        where q.relationship_id = :relationship and q.state = 'OPEN' order by q.id
                        """)
                .param("viewer", viewer.id())
                .param("relationship", scope.id())
                .query(Row.class)
                .list();
    }
}
