package org.mentorium.sessions.series;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.sessions.Meeting;
import org.mentorium.sessions.Meetings;
import org.mentorium.sessions.SessionData;
import org.mentorium.sessions.SessionState;
import org.mentorium.sessions.Sessions;
import org.mentorium.sessions.VideoRooms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans series of sessions and shows each with its times. */
@Service
@Transactional
class Series {

    private final RelationshipScopes relationships;
    private final Sessions sessions;
    private final Meetings meetings;
    private final VideoRooms rooms;
    private final JdbcClient jdbc;
    private final Clock clock;

    Series(
            RelationshipScopes relationships,
            Sessions sessions,
            Meetings meetings,
            VideoRooms rooms,
            JdbcClient jdbc,
            Clock clock) {
        this.relationships = relationships;
        this.sessions = sessions;
        this.meetings = meetings;
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Plans all of its sessions on the clock of whoever plans, and answers with the series' number. */
    long plan(Viewer viewer, long relationship, SeriesForm form) {
        RelationshipScope scope = relationships.lockAsWriter(viewer, relationship);
        SessionData data = form.first(rooms);
        Meeting first = meetings.read(viewer, scope, data);
        if (!first.startsAt().isAfter(clock.instant())) {
            throw new RuleBroken("series.past").at("date");
        }
        Repetition repetition = form.repetition();
        List<Meeting> all =
                repetition.moments(first.startsAt().atZone(viewer.zone()).toLocalDateTime(), viewer.zone()).stream()
                        .map(first::at)
                        .toList();
        Meeting last = all.get(all.size() - 1);
        meetings.days(scope)
                .require(viewer, last.startsAt().atZone(viewer.zone()).toLocalDate(), "times");
        long series = store(relationship, first, repetition);
        sessions.planSeries(viewer, scope, series, all, data.despiteOverlap());
        return series;
    }

    private long store(long relationship, Meeting first, Repetition repetition) {
        return jdbc.sql("""
                        insert into session_series (relationship_id, starts_at, time_zone, minutes, weeks, times, created_at)
                        values (:relationship, :start, :zone, :minutes, :weeks, :times, :now) returning id
                        """)
                .param("relationship", relationship)
                .param("start", first.startsAt().atOffset(ZoneOffset.UTC))
                .param("zone", first.zone().getId())
                .param("minutes", first.minutes())
                .param("weeks", repetition.weeks())
                .param("times", repetition.times())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    List<SeriesRow> rows(RelationshipScope scope, long series) {
        List<SeriesRow> rows = jdbc.sql("""
                        select number, state, starts_at, starts_at <> series_at as moved from mentoring_session
                        where series_id = :series and relationship_id = :relationship order by starts_at, number
                        """)
                .param("series", series)
                .param("relationship", scope.id())
                .query((row, n) -> new SeriesRow(
                        row.getInt("number"),
                        SessionState.valueOf(row.getString("state")),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("moved")))
                .list();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return rows;
    }
}
