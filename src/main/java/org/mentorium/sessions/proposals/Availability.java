package org.mentorium.sessions.proposals;

import java.sql.Array;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mentorium.common.Viewer;
import org.mentorium.people.WeeklyTime;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Formats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the members usually have time, on the viewer's clock. */
@Component
class Availability {

    private static final int DAYS = 14;

    private final JdbcClient jdbc;

    Availability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line: somebody's hours, or those that all have.
     *
     * @param name nothing for the hours of all
     */
    record Line(String name, List<String> times) {}

    List<FreeHours> of(RelationshipScope scope) {
        return jdbc.sql("""
                        select p.id, p.given_name, p.time_zone, p.availability
                        from relationship_member m join person p on p.id = m.person_id where m.relationship_id = ?
                        order by m.role desc, p.family_name, p.given_name, p.id
                        """)
                .param(scope.id())
                .query((row, n) -> new FreeHours(
                        row.getLong("id"),
                        row.getString("given_name"),
                        ZoneId.of(row.getString("time_zone")),
                        times(row.getArray("availability"))))
                .list();
    }

    private static List<WeeklyTime> times(Array written) throws java.sql.SQLException {
        return Arrays.stream((String[]) written.getArray())
                .flatMap(text -> WeeklyTime.parse(text).stream())
                .toList();
    }

    /** What each has in the week of a day; first, when all have said theirs, the times that all share. */
    static List<Line> lines(Viewer viewer, List<FreeHours> members, LocalDate day) {
        List<Line> lines = new ArrayList<>();
        if (members.stream().allMatch(FreeHours::said)) {
            lines.add(new Line("", written(viewer, shared(viewer, members, day))));
        }
        members.forEach(member -> lines.add(new Line(member.name(), written(viewer, member.on(viewer.zone(), day)))));
        return lines;
    }

    /** The first time from a day on, within two weeks, at which all have so many minutes; on the viewer's clock. */
    static Optional<LocalDateTime> first(Viewer viewer, List<FreeHours> members, LocalDate from, int minutes) {
        if (!members.stream().allMatch(FreeHours::said)) {
            return Optional.empty();
        }
        return from.datesUntil(from.plusDays(DAYS))
                .flatMap(day -> starts(shared(viewer, members, day), day, minutes))
                .findFirst();
    }

    private static Stream<LocalDateTime> starts(BitSet week, LocalDate day, int minutes) {
        int begin = (day.getDayOfWeek().getValue() - 1) * FreeHours.DAY;
        return IntStream.range(begin, begin + FreeHours.DAY)
                .filter(minute -> week.get(minute) && week.nextClearBit(minute) >= minute + minutes)
                .mapToObj(minute -> day.atTime(clock(minute)));
    }

    private static BitSet shared(Viewer viewer, List<FreeHours> members, LocalDate day) {
        BitSet shared = new BitSet(FreeHours.WEEK);
        shared.set(0, FreeHours.WEEK);
        members.forEach(member -> shared.and(member.on(viewer.zone(), day)));
        return shared;
    }

    private static List<String> written(Viewer viewer, BitSet week) {
        Formats formats = new Formats(viewer.locale(), viewer.zone(), null);
        List<String> times = new ArrayList<>();
        for (int from = week.nextSetBit(0); from >= 0; ) {
            int day = from / FreeHours.DAY;
            int until = Math.min(week.nextClearBit(from), (day + 1) * FreeHours.DAY);
            times.add(DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT_STANDALONE, viewer.locale()) + " "
                    + formats.time(clock(from)) + "–" + formats.time(clock(until)));
            from = week.nextSetBit(until);
        }
        return times;
    }

    private static LocalTime clock(int minute) {
        return LocalTime.ofSecondOfDay(minute % FreeHours.DAY * 60L);
    }
}
