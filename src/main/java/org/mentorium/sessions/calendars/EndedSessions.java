package org.mentorium.sessions.calendars;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.relationships.RelationshipClosed;
import org.mentorium.sessions.SessionNews;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was planned in a relationship leaves calendars when it is closed: its members', and of who was to step in. */
@Component
class EndedSessions {

    private final SessionLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndedSessions(SessionLetters letters, JdbcClient jdbc, Clock clock) {
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Planned(long id, @Nullable Long series) {

        /** One letter for a series, and for each that is of none. */
        String together() {
            return series == null ? "session " + id : "series " + series;
        }
    }

    @EventListener
    void on(RelationshipClosed closed) {
        Map<String, List<Long>> planned = jdbc
                .sql("""
                        with ended as (
                            update mentoring_session set sequence = sequence + 1
                            where relationship_id = ? and state = 'PLANNED' and starts_at > ?
                            returning id, series_id, starts_at)
                        select id, series_id as series from ended order by starts_at, id
                        """)
                .params(closed.relationshipId(), clock.instant().atOffset(ZoneOffset.UTC))
                .query(Planned.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Planned::together, LinkedHashMap::new, Collectors.mapping(Planned::id, Collectors.toList())));
        planned.values().forEach(ids -> letters.on(new SessionNews(SessionNews.Kind.ENDED, ids, closed.by(), null)));
    }
}
