package org.mentorium.checkins;

import java.time.OffsetDateTime;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who has looked back, and what is shared of it. */
@Component
class CheckInReader {

    private final JdbcClient jdbc;

    CheckInReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CheckInRow> rows(Viewer viewer, RelationshipScope scope) {
        return jdbc.sql("""
                        select k.kind, p.id, p.given_name || ' ' || p.family_name as name, c.done_at,
                               coalesce(c.outlook = 'TALK' and c.done_at is not null, false)
                                   and (:coordinator or p.id = :viewer) as talk
                        from (values ('MIDPOINT', 1), ('CLOSING', 2)) as k (kind, place)
                        cross join (select distinct person_id from relationship_member where relationship_id = :relationship) m
                        join person p on p.id = m.person_id
                        left join check_in c on c.relationship_id = :relationship and c.kind = k.kind and c.person_id = p.id
                        order by k.place, p.family_name, p.given_name, p.id
                        """)
                .param("relationship", scope.id())
                .param("coordinator", scope.coordinator())
                .param("viewer", viewer.id())
                .query((row, n) -> {
                    OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
                    return new CheckInRow(
                            CheckInKind.valueOf(row.getString("kind")),
                            row.getLong("id"),
                            row.getString("name"),
                            done == null ? null : done.toInstant(),
                            row.getBoolean("talk"));
                })
                .list();
    }

    List<CheckInPage.Shared> shared(Viewer viewer, RelationshipScope scope, CheckInKind kind) {
        return jdbc.sql("""
                        select p.given_name || ' ' || p.family_name as author, c.reached, c.take_along
                        from check_in c join person p on p.id = c.person_id
                        where c.relationship_id = ? and c.kind = ? and c.shared and c.done_at is not null
                          and c.person_id <> ? and concat(c.reached, c.take_along) <> ''
                        order by p.family_name, p.given_name, p.id
                        """)
                .params(scope.id(), kind.name(), viewer.id())
                .query(CheckInPage.Shared.class)
                .list();
    }

    /** What the members wanted to reach, to look back on. */
    List<String> goals(RelationshipScope scope) {
        return jdbc.sql("select title from goal where relationship_id = ? and state <> 'DROPPED' order by id")
                .param(scope.id())
                .query(String.class)
                .list();
    }
}
