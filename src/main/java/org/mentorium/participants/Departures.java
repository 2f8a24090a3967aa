package org.mentorium.participants;

import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.ProgramState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People leave a program themselves, or take back that they applied; nobody else sees or does it for them. */
@Service
@Transactional
class Departures {

    private final JdbcClient jdbc;
    private final ParticipantTies ties;
    private final Endings endings;
    private final ProgramScopes scopes;
    private final ParticipantLetters letters;

    Departures(
            JdbcClient jdbc, ParticipantTies ties, Endings endings, ProgramScopes scopes, ParticipantLetters letters) {
        this.jdbc = jdbc;
        this.ties = ties;
        this.endings = endings;
        this.scopes = scopes;
        this.letters = letters;
    }

    /** The viewer's own parts that they can end; none in a program that is closed. */
    @Transactional(readOnly = true)
    List<OwnPart> own(Viewer viewer, ProgramScope program) {
        return program.state() == ProgramState.CLOSED
                ? List.of()
                : jdbc.sql("""
                                select id, role, state from participant
                                where program_id = ? and person_id = ? and state in ('APPLIED', 'ADMITTED') order by role
                                """)
                        .params(program.id(), viewer.id())
                        .query(OwnPart.class)
                        .list();
    }

    /** Also after they have left, when the program itself is hidden from them again; an invitation has its own page. */
    @Transactional(readOnly = true)
    DeparturePage find(Viewer viewer, String slug, long id) {
        return jdbc.sql("""
                        select t.id, g.id as program_id, g.slug, g.name, g.state as program_state, t.role, t.state,
                               (select min(o.role) from participant o
                                where o.program_id = g.id and o.person_id = t.person_id and o.id <> t.id
                                  and o.state in ('APPLIED', 'ADMITTED')) as other
                        from participant t join program g on g.id = t.program_id
                        where g.slug = ? and t.id = ? and t.person_id = ? and t.state <> 'INVITED'
                        """)
                .params(slug, id, viewer.id())
                .query((row, n) -> new DeparturePage(
                        row.getLong("id"),
                        row.getLong("program_id"),
                        row.getString("slug"),
                        row.getString("name"),
                        ProgramState.valueOf(row.getString("program_state")),
                        ParticipantRole.valueOf(row.getString("role")),
                        ParticipantState.valueOf(row.getString("state")),
                        Participants.constant(ParticipantRole.class, row.getString("other")),
                        ties.active(row.getLong("program_id"), id)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @param seen the state that the page spoke of: whoever was admitted meanwhile reads first what leaving means now */
    void leave(Viewer viewer, DeparturePage page, String seen) {
        if (page.closed()) {
            throw new RuleBroken("participants.rule.programClosed");
        }
        Participant participant = endings.lock(page.programId(), page.id());
        ParticipantState was = participant.state();
        if (was == ParticipantState.WITHDRAWN) {
            // The same button pressed twice.
            return;
        }
        if (!was.name().equals(seen)) {
            throw new RuleBroken("departures.rule.meanwhile");
        }
        ProgramScope program = scopes.findVisible(viewer, page.programSlug());
        endings.leave(participant);
        letters.left(viewer, program, page.id(), was);
    }
}
