package org.mentorium.participants;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.programs.ProgramScope;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the participants' list of a program, in as few statements as may be. */
@Component
class ParticipantList {

    /** Columns are called exactly like the row's fields: looking for another spelling costs an exception a row. */
    private static final String ROWS = """
            select t.id, p.given_name || ' ' || p.family_name as name, p.email, t.role, t.state,
                   o.name as organisation,
                   case t.role when 'MENTOR' then coalesce(t.capacity, g.mentor_capacity) end as capacity,
                   a.person_id is not null as signIn
            from participant t
            join person p on p.id = t.person_id
            join program g on g.id = t.program_id
            left join organisation o on o.id = p.organisation_id
            left join account a on a.person_id = p.id
            """;

    private final JdbcClient jdbc;

    ParticipantList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ParticipantRow> page(ProgramScope scope, ParticipantFilter filter, Pageable page) {
        Forbidden.unless(scope.mayReadParticipants());
        List<ParticipantRow> rows = jdbc.sql(
                        ROWS + filter.where() + orderBy(page.getSort()) + " limit :limit offset :offset")
                .params(filter.params(scope.id()))
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(ParticipantRow.class)
                .list();
        return PageableExecutionUtils.getPage(rows, page, () -> count(scope, filter));
    }

    /** What a coordinator may have to do: answer applications, and give people without a password their invitation. */
    Waiting waiting(ProgramScope scope) {
        return jdbc.sql("select count(*) filter (where t.state = 'APPLIED') as applications,"
                        + " count(distinct t.person_id) filter (where " + Uninvited.CONDITION + ") as uninvited"
                        + " from participant t where t.program_id = ?")
                .param(scope.id())
                .query(Waiting.class)
                .single();
    }

    private long count(ProgramScope scope, ParticipantFilter filter) {
        String person = filter.asksOfPerson() ? " join person p on p.id = t.person_id" : "";
        return jdbc.sql("select count(*) from participant t" + person + filter.where())
                .params(filter.params(scope.id()))
                .query(Long.class)
                .single();
    }

    /** The properties are the columns of the controller's own whitelist. */
    static String orderBy(Sort sort) {
        return sort.stream()
                .map(order -> order.getProperty() + " " + order.getDirection())
                .collect(joining(", ", " order by ", ""));
    }

    /** Counts of what waits for the coordinator. */
    public record Waiting(int applications, int uninvited) {}
}
