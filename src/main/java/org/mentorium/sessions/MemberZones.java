package org.mentorium.sessions;

import java.time.ZoneId;
import java.util.List;
import org.mentorium.relationships.RelationshipScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which zones the members of a relationship live, for members. */
@Component
public class MemberZones {

    private final JdbcClient jdbc;

    MemberZones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MemberZone> of(RelationshipScope scope) {
        return jdbc.sql("""
                        select p.id, p.given_name, p.time_zone from relationship_member m join person p on p.id = m.person_id
                        where m.relationship_id = ? order by m.role desc, p.family_name, p.given_name, p.id
                        """)
                .param(scope.id())
                .query((row, n) -> new MemberZone(
                        row.getLong("id"), row.getString("given_name"), ZoneId.of(row.getString("time_zone"))))
                .list();
    }
}
