package org.mentorium.programs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who coordinates and who evaluates a program. */
@Component
class ProgramRoles {

    private final JdbcClient jdbc;

    ProgramRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a role; answers false when the person had it already. */
    boolean give(long programId, long personId, ProgramRole role) {
        return jdbc.sql("""
                        insert into program_role (program_id, person_id, role) values (?, ?, ?)
                        on conflict do nothing
                        """).params(programId, personId, role.name()).update() == 1;
    }
}
