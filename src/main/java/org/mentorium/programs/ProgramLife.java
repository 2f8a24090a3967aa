package org.mentorium.programs;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads a program from draft to closed; each step asks for what it needs. */
@Service
@Transactional
class ProgramLife {

    private final ProgramScopes scopes;
    private final ProgramRepository programs;
    private final SetupTasks tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProgramLife(ProgramScopes scopes, ProgramRepository programs, SetupTasks tasks, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.programs = programs;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What comes next; null when the program is closed. */
    @Transactional(readOnly = true)
    @Nullable
    NextStep next(Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug).requireCoordinator();
        return next(scope, programs.findById(scope.id()).orElseThrow(NotFound::new));
    }

    /** Takes the step; the same step sent twice is taken once. */
    void take(Viewer viewer, String slug, StepForm form) {
        ProgramScope scope = scopes.findVisible(viewer, slug).requireCoordinator();
        Program program = programs.lockById(scope.id()).orElseThrow(NotFound::new);
        if (program.state() == form.step()) {
            return;
        }
        NextStep next = next(scope, program);
        if (next == null || next.to() != form.step()) {
            throw new RuleBroken("programs.step.gone");
        }
        if (!next.possible()) {
            throw new RuleBroken("programs.step.missing");
        }
        if (next.confirm() && !Boolean.TRUE.equals(form.confirmed())) {
            throw new RuleBroken("programs.step.unconfirmed").at("confirmed");
        }
        program.enter(form.step());
    }

    private @Nullable NextStep next(ProgramScope scope, Program program) {
        Counts counts =
                jdbc.sql("""
                        select count(*) filter (where t.role <> 'MENTEE' and t.state = 'ADMITTED') as mentors,
                               count(*) filter (where t.role <> 'MENTOR' and t.state = 'ADMITTED') as mentees,
                               count(*) filter (where t.state = 'APPLIED') as waiting,
                               count(*) filter (where t.role <> 'MENTOR' and t.state = 'ADMITTED' and not exists (
                                   select 1 from relationship_member m join relationship r on r.id = m.relationship_id
                                   where m.participant_id = t.id and r.state = 'ACTIVE')) as unmatched,
                               (select count(*) from relationship r
                                where r.program_id = :program and r.state = 'ACTIVE') as relationships,
                               (select count(*) from match_run r
                                where r.program_id = :program and r.state = 'DRAFT') as drafts,
                               (select count(*) from open_match_proposal o where o.program_id = :program) as unanswered,
                               (select count(*) from timetable x
                                where x.program_id = :program and x.state = 'PUBLISHED') as timetables
                        from participant t where t.program_id = :program
                        """).param("program", program.id()).query(Counts.class).single();
        StepFacts facts = new StepFacts(
                program.state() == ProgramState.DRAFT ? tasks.unfinished(program) : java.util.List.of(),
                counts.mentors(),
                counts.mentees(),
                counts.waiting(),
                counts.unmatched(),
                counts.relationships(),
                new MatchingFacts(
                        scope.peers(),
                        scope.fastTrack(),
                        scope.asking() && !scope.wishing(),
                        counts.drafts(),
                        counts.unanswered(),
                        counts.timetables()),
                program.calendar().endsOn(),
                LocalDate.now(clock.withZone(scope.zone())));
        return NextStep.after(program.state(), facts, program.slug());
    }

    private record Counts(
            int mentors,
            int mentees,
            int waiting,
            int unmatched,
            int relationships,
            int drafts,
            int unanswered,
            int timetables) {}
}
