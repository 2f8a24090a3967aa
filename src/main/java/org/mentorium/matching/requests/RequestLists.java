package org.mentorium.matching.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists requests: to everybody their own, to coordinators all of the program without their words. */
@Service
@Transactional(readOnly = true)
class RequestLists {

    private static final int OWN = 50;
    private static final String ROWS = """
            select r.id, mp.given_name || ' ' || mp.family_name as mentor,
                   ep.given_name || ' ' || ep.family_name as mentee, r.state, r.asked_at, r.expires_at
            from match_request r
            join participant m on m.id = r.mentor_id join person mp on mp.id = m.person_id
            join participant e on e.id = r.mentee_id join person ep on ep.id = e.person_id
            where r.program_id = :program
            """;

    private final ProgramScopes programs;
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestLists(ProgramScopes programs, JdbcClient jdbc, Clock clock) {
        this.programs = programs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ProgramScope program(Viewer viewer, String slug) {
        ProgramScope program = programs.findVisible(viewer, slug);
        Forbidden.unless(program.coordinator() || program.participant());
        return program;
    }

    /** To the viewer as a mentor, what waits first. */
    List<RequestRow> received(Viewer viewer, ProgramScope program) {
        return program.mentor() ? own(program, "and m.person_id = :me", viewer) : List.of();
    }

    /** From the viewer as a mentee. */
    List<RequestRow> sent(Viewer viewer, ProgramScope program) {
        return program.mentee() ? own(program, "and e.person_id = :me", viewer) : List.of();
    }

    private List<RequestRow> own(ProgramScope program, String mine, Viewer viewer) {
        Instant now = clock.instant();
        return jdbc.sql(ROWS + mine + " order by r.state <> 'OPEN', r.asked_at desc, r.id desc limit :most")
                .param("program", program.id())
                .param("me", viewer.id())
                .param("most", OWN)
                .query((row, n) -> row(row, RequestStanding.forTheTwo(state(row), expires(row), now)))
                .list();
    }

    Page<RequestRow> all(ProgramScope program, Pageable page) {
        Instant now = clock.instant();
        List<RequestRow> rows = jdbc.sql(ROWS + " order by r.asked_at desc, r.id desc limit :limit offset :offset")
                .param("program", program.id())
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, n) -> row(row, RequestStanding.forCoordinators(state(row), expires(row), now)))
                .list();
        return PageableExecutionUtils.getPage(
                rows,
                page,
                () -> jdbc.sql("select count(*) from match_request where program_id = ?")
                        .param(program.id())
                        .query(Long.class)
                        .single());
    }

    private static RequestRow row(ResultSet row, RequestStanding standing) throws SQLException {
        return new RequestRow(
                row.getLong("id"),
                row.getString("mentor"),
                row.getString("mentee"),
                standing,
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                expires(row));
    }

    private static RequestState state(ResultSet row) throws SQLException {
        return RequestState.valueOf(row.getString("state"));
    }

    private static Instant expires(ResultSet row) throws SQLException {
        return row.getObject("expires_at", OffsetDateTime.class).toInstant();
    }
}
