package org.mentorium.matching.board;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pins and bans of a program: every coordinator reads them, with who wanted each and why. */
@Service
@Transactional
class Constraints {

    private final JdbcClient jdbc;
    private final Clock clock;

    Constraints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A second word on the same two takes the place of the first, whoever of them was named first. */
    void keep(Viewer viewer, long program, long mentee, long mentor, ChangeKind kind, String reason) {
        jdbc.sql("delete from match_constraint where mentor_id = ? and mentee_id = ?")
                .params(mentee, mentor)
                .update();
        jdbc.sql("""
                insert into match_constraint (program_id, mentor_id, mentee_id, kind, reason, created_by, created_at)
                values (:program, :mentor, :mentee, :kind, :reason, :by, :at)
                on conflict (mentor_id, mentee_id) do update
                    set kind = :kind, reason = :reason, created_by = :by, created_at = :at
                """)
                .param("program", program)
                .param("mentor", mentor)
                .param("mentee", mentee)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("by", viewer.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    Page<Constraint> page(ProgramScope program, Pageable page) {
        List<Constraint> rows = jdbc.sql("""
                        select c.id, c.mentor_id, c.mentee_id, c.kind, ep.given_name || ' ' || ep.family_name as mentee,
                               mp.given_name || ' ' || mp.family_name as mentor, c.reason,
                               a.given_name || ' ' || a.family_name as by, c.created_at,
                               m.state = 'ADMITTED' and e.state = 'ADMITTED' as take_part
                        from match_constraint c
                        join participant m on m.id = c.mentor_id join person mp on mp.id = m.person_id
                        join participant e on e.id = c.mentee_id join person ep on ep.id = e.person_id
                        left join person a on a.id = c.created_by
                        where c.program_id = ? order by c.created_at desc, c.id desc limit ? offset ?
                        """)
                .params(program.id(), page.getPageSize(), page.getOffset())
                .query(Constraint.class)
                .list();
        return PageableExecutionUtils.getPage(
                rows,
                page,
                () -> jdbc.sql("select count(*) from match_constraint where program_id = ?")
                        .param(program.id())
                        .query(Long.class)
                        .single());
    }

    void lift(ProgramScope program, long id) {
        int lifted = jdbc.sql("delete from match_constraint where program_id = ? and id = ?")
                .params(program.id(), id)
                .update();
        if (lifted == 0) {
            throw new NotFound();
        }
    }
}
