package org.mentorium.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.web.Formats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Warns of two sessions at one time: in any relationship of whoever enters one. What others do elsewhere is not looked
 * at, for the warning would tell.
 */
@Component
public class Overlaps {

    /** A session of the viewer. */
    public record Busy(long id, Instant from, Instant until) {}

    private final JdbcClient jdbc;

    Overlaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The viewer's other sessions around these meetings. */
    public List<Busy> around(Viewer viewer, Collection<Meeting> meetings, long except) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        Instant first = meetings.stream()
                .map(Meeting::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = meetings.stream()
                .map(Meeting::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return jdbc.sql("""
                        select s.id, s.starts_at, s.starts_at + s.minutes * interval '1 minute' as ends_at
                        from relationship_member m join mentoring_session s on s.relationship_id = m.relationship_id
                        where m.person_id = :viewer and s.state in ('PLANNED', 'HELD') and s.id <> :except
                          and s.starts_at < :last and s.starts_at > :first - interval '12 hours'
                        order by s.starts_at
                        """)
                .param("viewer", viewer.id())
                .param("except", except)
                .param("first", first.atOffset(ZoneOffset.UTC))
                .param("last", last.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Busy(
                        row.getLong("id"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public static Optional<Busy> with(Meeting meeting, List<Busy> all) {
        return all.stream()
                .filter(busy -> meeting.overlaps(busy.from(), busy.until()))
                .findFirst();
    }

    /** Says it at a field by which one can answer that it is meant so. */
    public void warn(Viewer viewer, Collection<Meeting> meetings, long except) {
        List<Busy> busy = around(viewer, meetings, except);
        meetings.stream()
                .flatMap(meeting -> with(meeting, busy).stream())
                .findFirst()
                .ifPresent(one -> {
                    Formats formats = new Formats(viewer.locale(), viewer.zone(), null);
                    throw new RuleBroken("sessions.overlap", formats.dateTime(one.from()), formats.time(one.until()))
                            .at("despiteOverlap");
                });
    }
}
