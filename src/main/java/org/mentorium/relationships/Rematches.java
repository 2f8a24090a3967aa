package org.mentorium.relationships;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody whose relationship ended wants to be matched again; they may change their mind at any time. */
@Service
@Transactional
class Rematches {

    private final RelationshipScopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rematches(RelationshipScopes scopes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Members only see their own, coordinators all that were said. */
    @Transactional(readOnly = true)
    List<RelationshipHome.Rematch> said(Viewer viewer, RelationshipScope scope) {
        return jdbc.sql("""
                        select p.given_name || ' ' || p.family_name as name, p.id = :viewer as mine, w.wanted
                        from relationship_member m join person p on p.id = m.person_id
                        join rematch_wish w on w.participant_id = m.participant_id
                        where m.relationship_id = :relationship and (:coordinator or p.id = :viewer)
                        order by p.family_name, p.given_name, p.id
                        """)
                .param("relationship", scope.id())
                .param("coordinator", scope.coordinator())
                .param("viewer", viewer.id())
                .query(RelationshipHome.Rematch.class)
                .list();
    }

    void say(Viewer viewer, long relationship, boolean wanted) {
        RelationshipScope scope = scopes.findVisible(viewer, relationship);
        Optional<Member> me = scope.me(viewer);
        Forbidden.unless(me.isPresent());
        if (scope.active()) {
            throw new RuleBroken("relationships.rematch.active");
        }
        jdbc.sql("""
                        insert into rematch_wish (participant_id, wanted, said_at) values (?, ?, ?)
                        on conflict (participant_id) do update set wanted = excluded.wanted, said_at = excluded.said_at
                        """)
                .params(me.get().participantId(), wanted, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
