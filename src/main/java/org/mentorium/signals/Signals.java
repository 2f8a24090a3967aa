package org.mentorium.signals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with signals; it stays with the signal as long as that is so. */
@Service
@Transactional
class Signals {

    private final ProgramScopes programs;
    private final JdbcClient jdbc;
    private final Clock clock;

    Signals(ProgramScopes programs, JdbcClient jdbc, Clock clock) {
        this.programs = programs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** They have talked to somebody, or done what there was to do. */
    void handle(Viewer viewer, String slug, long id) {
        settle(viewer, slug, id, SignalState.HANDLED, null);
    }

    /** The records say so, but it is not so. */
    void refute(Viewer viewer, String slug, long id) {
        settle(viewer, slug, id, SignalState.NOT_SO, null);
    }

    /** Not now: it comes back after so many days, if it is still so. */
    void snooze(Viewer viewer, String slug, long id, int days) {
        ProgramScope program = coordinated(viewer, slug);
        settle(
                viewer,
                slug,
                id,
                SignalState.SNOOZED,
                LocalDate.now(clock.withZone(program.zone())).plusDays(days));
    }

    /** Takes back what was done with it. */
    void reopen(Viewer viewer, String slug, long id) {
        update(coordinated(viewer, slug), id, SignalState.OPEN, null, null, null);
    }

    private void settle(Viewer viewer, String slug, long id, SignalState state, @Nullable LocalDate until) {
        update(
                coordinated(viewer, slug),
                id,
                state,
                until,
                viewer.id(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void update(
            ProgramScope program,
            long id,
            SignalState state,
            @Nullable LocalDate until,
            @Nullable Long by,
            @Nullable OffsetDateTime at) {
        int found = jdbc.sql("""
                        update signal set state = :state, snoozed_until = :until, settled_by = :by, settled_at = :at
                        where id = :id and program_id = :program and gone_at is null
                        """)
                .param("state", state.name())
                .param("until", until)
                .param("by", by)
                .param("at", at)
                .param("id", id)
                .param("program", program.id())
                .update();
        if (found == 0) {
            throw new NotFound();
        }
    }

    private ProgramScope coordinated(Viewer viewer, String slug) {
        ProgramScope program = programs.findVisible(viewer, slug);
        Forbidden.unless(program.coordinator());
        return program;
    }
}
