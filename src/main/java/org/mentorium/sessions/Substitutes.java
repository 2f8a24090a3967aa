package org.mentorium.sessions;

import java.util.List;
import org.mentorium.common.RuleBroken;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Other mentors of the program, of whom one can step in for a session of a group when its mentor is away. */
@Component
class Substitutes {

    private final JdbcClient jdbc;

    Substitutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Option> options(RelationshipScope scope) {
        return jdbc.sql("""
                        select distinct p.id, p.given_name || ' ' || p.family_name as name, p.family_name, p.given_name
                        from participant t join person p on p.id = t.person_id
                        where t.program_id = :program and t.role in ('MENTOR', 'PEER') and t.state = 'ADMITTED'
                          and p.id not in (select person_id from relationship_member where relationship_id = :relationship)
                        order by p.family_name, p.given_name, p.id
                        """)
                .param("program", scope.programId())
                .param("relationship", scope.id())
                .query((row, n) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    static boolean wanted(RelationshipScope scope, List<Attender> attendance) {
        return scope.group() && attendance.stream().anyMatch(one -> one.mentor() && one.away());
    }

    void require(RelationshipScope scope, List<Attender> attendance, long person) {
        if (!wanted(scope, attendance)) {
            throw new RuleBroken("sessions.substitute.unneeded");
        }
        if (options(scope).stream().noneMatch(option -> option.value().equals(Long.toString(person)))) {
            throw new RuleBroken("sessions.substitute.unknown");
        }
    }
}
