package org.mentorium.matching.timetables;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorium.accounts.Accounts;
import org.mentorium.matching.timetables.EventPlan.Time;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes to those whose own plan changed after it was published: whom they meet, when or where. A letter says only that,
 * and leads to the page.
 */
@Component
class PlanLetters {

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanLetters(Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What each person is to do, by their number. */
    record Plans(Map<Long, Set<Item>> byPerson) {}

    private record Item(Instant startsAt, Instant endsAt, String place, long other) {}

    /** What those who take part know now; of a draft nobody knows anything. */
    Plans known(ProgramScope program, Timetable timetable) {
        return timetable.published() ? read(program, timetable) : new Plans(Map.of());
    }

    /** Compares with what people knew before the change. What has begun is past changing. */
    void tell(ProgramScope program, Timetable timetable, Plans before) {
        if (!timetable.published()) {
            return;
        }
        Plans after = read(program, timetable);
        Set<Long> people = new TreeSet<>(before.byPerson().keySet());
        people.addAll(after.byPerson().keySet());
        Instant now = clock.instant();
        for (long person : people) {
            Set<Item> was = toCome(before, person, now);
            Set<Item> is = toCome(after, person, now);
            if (!was.equals(is)) {
                accounts.invite(
                        person,
                        "timetables.mail.changed",
                        program.name(),
                        TimetableScopes.address(program.slug(), timetable.number()));
            }
        }
    }

    private static Set<Item> toCome(Plans plans, long person, Instant now) {
        Set<Item> items = new HashSet<>(plans.byPerson().getOrDefault(person, Set.of()));
        items.removeIf(item -> !item.startsAt().isAfter(now));
        return items;
    }

    private Plans read(ProgramScope program, Timetable timetable) {
        List<Time> times = timetable.plan().times(program.zone());
        Map<Long, Set<Item>> plans = new TreeMap<>();
        jdbc.sql("""
                        select x.round, coalesce(s.place, '') as place, m.person_id as mentor, e.person_id as mentee,
                               m.state = 'ADMITTED' as mentor_takes_part, e.state = 'ADMITTED' as mentee_takes_part
                        from timetable_meeting x
                        join participant m on m.id = x.mentor_id join participant e on e.id = x.mentee_id
                        left join timetable_place s on s.timetable_id = x.timetable_id and s.mentor_id = x.mentor_id
                        where x.timetable_id = ?
                        """).param(timetable.id()).query(row -> {
            Time time = times.get(Math.min(row.getInt("round"), times.size()) - 1);
            Instant end = time.startsAt().plusSeconds(60L * timetable.plan().roundMinutes());
            long mentor = row.getLong("mentor");
            long mentee = row.getLong("mentee");
            String place = row.getString("place");
            if (row.getBoolean("mentor_takes_part")) {
                plans.computeIfAbsent(mentor, person -> new HashSet<>())
                        .add(new Item(time.startsAt(), end, place, mentee));
            }
            if (row.getBoolean("mentee_takes_part")) {
                plans.computeIfAbsent(mentee, person -> new HashSet<>())
                        .add(new Item(time.startsAt(), end, place, mentor));
            }
        });
        return new Plans(plans);
    }
}
