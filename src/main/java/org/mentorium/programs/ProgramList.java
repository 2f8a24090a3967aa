package org.mentorium.programs;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mentorium.common.Viewer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programs that somebody is part of; for administrators all. */
@Service
@Transactional(readOnly = true)
class ProgramList {

    private static final String MINE = """
            from program p
            left join lateral (
                select coalesce(bool_or(role = 'COORDINATOR'), false) as coordinator,
                       coalesce(bool_or(role = 'EVALUATOR'), false) as evaluator
                from program_role where program_id = p.id and person_id = :viewer) r on true
            left join lateral (
                select coalesce(bool_or(role = 'MENTOR' and state = 'ADMITTED'), false) as mentor,
                       coalesce(bool_or(role <> 'MENTOR' and state = 'ADMITTED'), false) as mentee,
                       count(*) > 0 as known
                from participant where program_id = p.id and person_id = :viewer
                                   and state in ('INVITED', 'APPLIED', 'ADMITTED')) t on true
            where (:all or r.coordinator or r.evaluator or t.known)
              and (:state = '' or p.state = :state)
              and (:q = '' or position(lower(:q) in lower(p.name)) > 0)
            """;

    private final JdbcClient jdbc;

    ProgramList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ProgramRow> page(Viewer viewer, ProgramFilter filter, Pageable page) {
        List<ProgramRow> rows = ask(
                        "select p.slug, p.name, p.state, p.starts_on, p.ends_on, r.*, t.* " + MINE
                                + orderBy(page.getSort()) + " limit :limit offset :offset",
                        viewer,
                        filter)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(ProgramRow.class)
                .list();
        return PageableExecutionUtils.getPage(
                rows,
                page,
                () -> ask("select count(*) " + MINE, viewer, filter)
                        .query(Long.class)
                        .single());
    }

    /** Programs that anyone may apply to just now, the one that closes first at the top. */
    List<ProgramRow> open(Viewer viewer) {
        return jdbc.sql("""
                        select slug, name, state, starts_on, ends_on, false as coordinator, false as evaluator,
                               false as mentor, false as mentee
                        from program p where open_to_applications and state = 'ENROLLING'
                        and not exists (select 1 from program_role where program_id = p.id and person_id = :viewer)
                        and not exists (select 1 from participant where program_id = p.id and person_id = :viewer)
                        order by enrolment_until nulls last, name, id limit 10
                        """)
                .param("viewer", viewer.id())
                .query(ProgramRow.class)
                .list();
    }

    private StatementSpec ask(String sql, Viewer viewer, ProgramFilter filter) {
        return jdbc.sql(sql)
                .param("viewer", viewer.id())
                .param("all", viewer.administrator())
                .param("state", filter.state())
                .param("q", filter.q());
    }

    /** The properties are the columns that the controller names. */
    private static String orderBy(Sort sort) {
        return sort.stream()
                .map(order -> order.getProperty() + " " + order.getDirection() + " nulls last")
                .collect(joining(", ", " order by ", ""));
    }
}
