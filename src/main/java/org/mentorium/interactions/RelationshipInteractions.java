package org.mentorium.interactions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.charts.Bars;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Stacks;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the members of one relationship meet, for them alone; the same for each of them. */
@Service
@Transactional(readOnly = true)
class RelationshipInteractions {

    // What somebody wrote for themselves is not counted, for its author neither: the page is one for all members.
    private static final String DIARY = """
            select k.kind, count(distinct p.diary_entry_id) as entries
            from unnest(array['OBJECTIVES', 'TOPICS', 'REFLECTION', 'NOTES']) with ordinality as k (kind, place)
            left join diary_part p
                on p.kind = k.kind and p.relationship_id = ? and p.readers = 'MEMBERS' and p.text <> ''
            group by k.kind, k.place order by k.place
            """;

    private final RelationshipScopes relationships;
    private final RowSecurity security;
    private final InteractionCharts charts;
    private final JdbcClient jdbc;
    private final Clock clock;

    RelationshipInteractions(
            RelationshipScopes relationships,
            RowSecurity security,
            InteractionCharts charts,
            JdbcClient jdbc,
            Clock clock) {
        this.relationships = relationships;
        this.security = security;
        this.charts = charts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    RelationshipInteraction of(Viewer viewer, long id, Locale locale) {
        RelationshipScope scope = relationships.findAsMember(viewer, id);
        security.askAs(viewer);
        Span span = span(scope);
        List<Meeting> meetings = meetings(scope);
        List<Meeting> held = meetings.stream().filter(Meeting::held).toList();
        return new RelationshipInteraction(
                scope,
                Rhythm.of(held.stream().map(Meeting::day).toList(), span.began(), span.until(), scope.active()),
                held.stream().mapToInt(Meeting::minutes).sum() / 60.0,
                meetings.size() - held.size() - count(meetings),
                count(meetings),
                modes(held, YearMonth.from(span.until()), locale),
                initiative(viewer, scope, meetings, locale),
                diary(id, locale));
    }

    private static int count(List<Meeting> meetings) {
        return (int) meetings.stream().filter(Meeting::calledOff).count();
    }

    private record Span(LocalDate began, LocalDate until) {}

    private Span span(RelationshipScope scope) {
        ZoneId zone = scope.programZone();
        return jdbc.sql("select started_at, coalesce(closed_at, ?) from relationship where id = ?")
                .params(clock.instant().atOffset(java.time.ZoneOffset.UTC), scope.id())
                .query((row, n) -> new Span(
                        day(row.getObject(1, java.time.OffsetDateTime.class).toInstant(), zone),
                        day(row.getObject(2, java.time.OffsetDateTime.class).toInstant(), zone)))
                .single();
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }

    private List<Meeting> meetings(RelationshipScope scope) {
        return jdbc.sql("""
                        select (starts_at at time zone ?)::date as day, state, mode, minutes, logged_by
                        from mentoring_session where relationship_id = ? and state <> 'PLANNED'
                        order by starts_at, id
                        """)
                .params(scope.programZone().getId(), scope.id())
                .query(Meeting.class)
                .list();
    }

    private @Nullable Chart modes(List<Meeting> held, YearMonth last, Locale locale) {
        if (held.isEmpty()) {
            return null;
        }
        List<Stacks.Row> rows = InteractionCharts.months(held.get(0).month(), last).stream()
                .map(month -> new Stacks.Row(
                        charts.month(month, locale),
                        InteractionCharts.MODES.stream()
                                .map(mode -> (int) held.stream()
                                        .filter(one -> one.mode().equals(mode)
                                                && one.month().equals(month))
                                        .count())
                                .toList()))
                .toList();
        return charts.stacks("modes", charts.modes(locale), rows, locale);
    }

    private @Nullable Chart initiative(Viewer viewer, RelationshipScope scope, List<Meeting> meetings, Locale locale) {
        Sides sides = new Sides(
                scope,
                viewer,
                charts.word("relationships.you", locale),
                role -> charts.word("interactions.side." + role, locale));
        List<@Nullable Long> proposers = jdbc.sql("select proposed_by from session_proposal where relationship_id = ?")
                .param(scope.id())
                .query(Long.class)
                .list();
        List<Stacks.Row> rows = List.of(
                row("proposed", sides, proposers, locale),
                row(
                        "noted",
                        sides,
                        doers(meetings.stream().filter(Meeting::noted).toList()),
                        locale),
                row(
                        "calledOff",
                        sides,
                        doers(meetings.stream().filter(Meeting::calledOff).toList()),
                        locale));
        boolean any = rows.stream().anyMatch(row -> row.counts().stream().anyMatch(n -> n > 0));
        return any ? charts.stacks("initiative", sides.names(), rows, locale) : null;
    }

    private Stacks.Row row(String act, Sides sides, List<@Nullable Long> doers, Locale locale) {
        return new Stacks.Row(charts.word("interactions.act." + act, locale), sides.count(doers));
    }

    private static List<@Nullable Long> doers(List<Meeting> meetings) {
        List<@Nullable Long> doers = new java.util.ArrayList<>();
        meetings.forEach(meeting -> doers.add(meeting.loggedBy()));
        return doers;
    }

    private @Nullable Chart diary(long id, Locale locale) {
        List<Bars.Row> rows = jdbc.sql(DIARY)
                .param(id)
                .query((row, n) -> new Bars.Row(
                        charts.word("interactions.part." + row.getString("kind"), locale), row.getInt("entries")))
                .list();
        return rows.stream().allMatch(row -> row.value() == 0) ? null : charts.bars("diary", rows, locale);
    }
}
