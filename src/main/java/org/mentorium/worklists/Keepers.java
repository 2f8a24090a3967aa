package org.mentorium.worklists;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The coordinators of a program, and who of them looks after whom. */
@Component
class Keepers {

    private final JdbcClient jdbc;

    Keepers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Option> options(ProgramScope program) {
        return jdbc.sql("""
                        select p.id, p.given_name || ' ' || p.family_name as name
                        from program_role x join person p on p.id = x.person_id
                        where x.program_id = ? and x.role = 'COORDINATOR' order by p.family_name, p.given_name, p.id
                        """)
                .param(program.id())
                .query((row, n) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    /**
     * Hands these to one coordinator.
     *
     * @param person null for nobody
     * @return those for whom this is a change
     */
    Set<Long> give(ProgramScope program, Subject subject, List<Long> ids, @Nullable Long person, OffsetDateTime now) {
        String of = subject.table();
        if (person == null) {
            return Set.copyOf(
                    jdbc.sql("delete from %1$s_keeper where %1$s_id in (:ids) returning %1$s_id".formatted(of))
                            .param("ids", ids)
                            .query(Long.class)
                            .list());
        }
        if (options(program).stream().noneMatch(option -> option.value().equals(person.toString()))) {
            throw new RuleBroken("worklists.refused.keeper");
        }
        return Set.copyOf(jdbc.sql("""
                        insert into %1$s_keeper as k (%1$s_id, person_id, given_at)
                        select id, :person, :now from unnest(:ids::bigint[]) as i (id)
                        on conflict (%1$s_id) do update set person_id = excluded.person_id, given_at = excluded.given_at
                        where k.person_id <> excluded.person_id
                        returning %1$s_id
                        """.formatted(of))
                .param("person", person)
                .param("now", now)
                .param("ids", ids.toArray(new Long[0]))
                .query(Long.class)
                .list());
    }
}
