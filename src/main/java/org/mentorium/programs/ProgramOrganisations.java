package org.mentorium.programs;

import java.util.Collection;
import java.util.List;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations whose people take part in a program. Rights are checked by who calls. */
@Service
public class ProgramOrganisations {

    private final JdbcClient jdbc;

    ProgramOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, for a form's choice. */
    public List<Option> options(long programId) {
        return jdbc.sql("""
                        select o.id, o.name from program_organisation po join organisation o on o.id = po.organisation_id
                        where po.program_id = ? order by lower(o.name), o.id
                        """)
                .param(programId)
                .query((row, n) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    /** Adds those that the program does not have yet. */
    @Transactional
    public void attach(long programId, Collection<Long> organisationIds) {
        jdbc.sql("""
                insert into program_organisation (program_id, organisation_id)
                select ?, unnest(?) on conflict do nothing
                """).params(programId, organisationIds.toArray(Long[]::new)).update();
    }
}
