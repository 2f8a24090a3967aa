package org.mentorium.participants;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who cannot sign in yet and was not written to, or so long ago that the letter's link has died. */
@Component
public class Uninvited {

    /** Of participant t. */
    public static final String CONDITION = """
            t.state in ('ADMITTED', 'INVITED')
            and not exists (select 1 from account a where a.person_id = t.person_id)
            and not exists (select 1 from access_link l where l.person_id = t.person_id
                and l.purpose = 'INVITATION' and l.used_at is null and l.expires_at > now())
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;

    Uninvited(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** All of a program; of two who ask at the same moment, the second waits and finds nobody left. */
    List<Participant> lock(long programId) {
        jdbc.sql("select id from participant where program_id = ? for update")
                .param(programId)
                .query(Long.class)
                .list();
        List<Long> ids = jdbc.sql("select t.id from participant t where t.program_id = ? and " + CONDITION)
                .param(programId)
                .query(Long.class)
                .list();
        return entities.createQuery("from Participant p where p.id in :ids order by p.state, p.id", Participant.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
