package org.mentorium.programs;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who coordinates and who evaluates a program. */
@Component
class ProgramRoles {

    private final JdbcClient jdbc;

    ProgramRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TeamRow> team(long programId) {
        return jdbc.sql("""
                        select p.id as person_id, p.given_name || ' ' || p.family_name as name, p.email, r.role
                        from program_role r join person p on p.id = r.person_id
                        where r.program_id = ? order by r.role, p.family_name, p.given_name, p.id
                        """).param(programId).query(TeamRow.class).list();
    }

    /** Gives a role; answers false when the person had it already. */
    boolean give(long programId, long personId, ProgramRole role) {
        return jdbc.sql("""
                        insert into program_role (program_id, person_id, role) values (?, ?, ?)
                        on conflict do nothing
                        """).params(programId, personId, role.name()).update() == 1;
    }

    /** Takes a role away; answers false when the person did not have it. */
    boolean take(long programId, long personId, ProgramRole role) {
        return jdbc.sql("delete from program_role where program_id = ? and person_id = ? and role = ?")
                        .params(programId, personId, role.name())
                        .update()
                == 1;
    }
}
