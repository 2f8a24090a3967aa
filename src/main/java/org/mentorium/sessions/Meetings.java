package org.mentorium.sessions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.sessions.SessionTimes.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a member typed against the program: its calendar, its plan, and the clock on the member's wall. */
@Component
public class Meetings {

    private final PlannedHours plan;
    private final JdbcClient jdbc;
    private final Clock clock;

    Meetings(PlannedHours plan, JdbcClient jdbc, Clock clock) {
        this.plan = plan;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that is entered anew. */
    public Meeting read(Viewer viewer, RelationshipScope scope, SessionData data) {
        return read(viewer, scope, data, null);
    }

    /** With the session's meeting so far, if there is one: a time that was left alone keeps its moment and its zone. */
    Meeting read(Viewer viewer, RelationshipScope scope, SessionData data, @Nullable Meeting before) {
        if (data.planActivity() != null && !plan.contains(scope.programId(), data.planActivity())) {
            throw new RuleBroken("sessions.planActivity.unknown").at("planActivity");
        }
        LocalDateTime typed = data.date().atTime(data.time()).truncatedTo(ChronoUnit.MINUTES);
        if (before != null && typed.equals(shown(before, viewer.zone()))) {
            return with(data, before.startsAt(), before.zone());
        }
        days(scope).require(viewer, data.date());
        return with(data, SessionTimes.moment(viewer, typed), viewer.zone());
    }

    static LocalDateTime shown(Meeting meeting, ZoneId zone) {
        return meeting.startsAt().atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static Meeting with(SessionData data, Instant startsAt, ZoneId zone) {
        return new Meeting(
                startsAt, zone, data.minutes(), data.mode(), data.modeOther(), data.planActivity(), data.video());
    }

    /** The days on which sessions of this relationship can be. */
    public Days days(RelationshipScope scope) {
        return jdbc.sql("""
                        select p.starts_on, p.ends_on, r.started_at
                        from relationship r join program p on p.id = r.program_id where r.id = ?
                        """)
                .param(scope.id())
                .query((row, n) -> Days.of(
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("started_at", OffsetDateTime.class)
                                .atZoneSameInstant(scope.programZone())
                                .toLocalDate(),
                        LocalDate.now(clock.withZone(scope.programZone()))))
                .single();
    }
}
