package org.mentorium.portfolios;

import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds an item through its viewer: its owner, and whom the owner shares it with at this moment. */
@Component
class ItemScopes {

    private final JdbcClient jdbc;

    ItemScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ItemScope findVisible(Viewer viewer, long id) {
        return jdbc.sql("""
                        select i.id, i.title, i.owner_id, p.given_name || ' ' || p.family_name as owner,
                               i.relationship_id as relationship, coalesce(r.state = 'ACTIVE', true) as open,
                               i.owner_id = :me as mine,
                               i.owner_id <> :me and i.shared_at is not null and exists (
                                   select 1 from relationship_member m
                                   where m.relationship_id = i.relationship_id and m.person_id = :me) as member,
                               i.shared_at is not null as shared,
                               i.coordinators_at is not null and exists (
                                   select 1 from program_role o
                                   where o.program_id = r.program_id and o.person_id = :me
                                     and o.role = 'COORDINATOR') as coordinator,
                               i.coordinators_at is not null as as_evidence, g.slug as program, i.number
                        from portfolio_item i join person p on p.id = i.owner_id
                        left join relationship r on r.id = i.relationship_id
                        left join program g on g.id = r.program_id
                        where i.id = :id
                        """)
                .param("me", viewer.id())
                .param("id", id)
                .query(ItemScope.class)
                .optional()
                .filter(item -> item.mine() || item.member() || item.coordinator())
                .orElseThrow(NotFound::new);
    }
}
