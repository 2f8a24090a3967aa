package org.mentorium.relationships;

import java.time.ZoneId;
import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds a relationship through its viewer; administrators are strangers to it. */
@Service
public class RelationshipScopes {

    private final JdbcClient jdbc;

    RelationshipScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For members and the program's coordinators; NotFound for everyone else. */
    public RelationshipScope findVisible(Viewer viewer, long id) {
        List<Member> members = jdbc.sql("""
                        select m.participant_id, m.person_id, p.given_name || ' ' || p.family_name as name, m.role
                        from relationship_member m join person p on p.id = m.person_id
                        where m.relationship_id = ? order by m.role desc, p.family_name, p.given_name, p.id
                        """).param(id).query(Member.class).list();
        boolean member = members.stream().anyMatch(m -> m.personId() == viewer.id());
        return jdbc.sql("""
                        select r.program_id, g.slug, g.name, g.time_zone, r.state,
                               exists (select 1 from program_role o where o.program_id = g.id
                                       and o.person_id = :viewer and o.role = 'COORDINATOR') as coordinator,
                               exists (select 1 from program_role o where o.program_id = g.id and o.person_id = :viewer)
                                   or exists (select 1 from participant t
                                              where t.program_id = g.id and t.person_id = :viewer
                                                and t.state in ('INVITED', 'APPLIED', 'ADMITTED')) as known
                        from relationship r join program g on g.id = r.program_id where r.id = :id
                        """)
                .param("viewer", viewer.id())
                .param("id", id)
                .query((row, n) -> new RelationshipScope(
                        id,
                        row.getLong("program_id"),
                        row.getString("slug"),
                        row.getString("name"),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("state").equals("ACTIVE"),
                        members,
                        member,
                        row.getBoolean("coordinator"),
                        viewer.administrator() || row.getBoolean("known")))
                .optional()
                .filter(scope -> scope.member() || scope.coordinator())
                .orElseThrow(NotFound::new);
    }

    /** For members only: what is written in a relationship belongs to them. */
    public RelationshipScope findAsMember(Viewer viewer, long id) {
        RelationshipScope scope = findVisible(viewer, id);
        if (!scope.member()) {
            throw new NotFound();
        }
        return scope;
    }

    /**
     * For members who change something: others who do wait until the caller's transaction ends, so that numbers are
     * given once and what was read stays true.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RelationshipScope lockAsWriter(Viewer viewer, long id) {
        Forbidden.unless(findVisible(viewer, id).member());
        jdbc.sql("select id from relationship where id = ? for no key update")
                .param(id)
                .query(Long.class)
                .single();
        return findAsMember(viewer, id).requireWriter();
    }
}
