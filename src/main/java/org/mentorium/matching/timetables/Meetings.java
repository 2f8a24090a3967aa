package org.mentorium.matching.timetables;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorium.matching.timetables.Attendance.Away;
import org.mentorium.matching.timetables.Attendance.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a timetable: meetings, places, absences. */
@Component
class Meetings {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Meetings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Stored> all(long timetable) {
        return jdbc.sql("""
                        select round, mentor_id, mentee_id from timetable_meeting
                        where timetable_id = ? order by round, mentor_id
                        """).param(timetable).query(Stored.class).list();
    }

    /** Pairs of a mentor and a mentee of this timetable's program who met at an earlier event, in whichever roles. */
    Set<Pair> earlier(Timetable timetable) {
        return new HashSet<>(jdbc.sql("""
                        select distinct m.id as mentor_id, e.id as mentee_id
                        from participant m
                        join participant m2 on m2.person_id = m.person_id
                        join timetable_meeting x on m2.id in (x.mentor_id, x.mentee_id)
                        join timetable t on t.id = x.timetable_id and t.state = 'PUBLISHED'
                             and (t.starts_at, t.id) < (:start, :id)
                        join participant o on o.id in (x.mentor_id, x.mentee_id) and o.person_id <> m.person_id
                        join participant e on e.program_id = m.program_id and e.role = 'MENTEE'
                             and e.person_id = o.person_id
                        where m.program_id = :program and m.role = 'MENTOR'
                        """)
                .param("start", timetable.plan().startsAt().atOffset(ZoneOffset.UTC))
                .param("id", timetable.id())
                .param("program", timetable.programId())
                .query(Pair.class)
                .list());
    }

    /** Two who can meet, by the numbers of their parts. */
    record Pair(long mentorId, long menteeId) {}

    void add(long timetable, List<Stored> meetings, boolean byHand) {
        batches.batchUpdate("""
                insert into timetable_meeting (timetable_id, round, mentor_id, mentee_id, by_hand) values (?, ?, ?, ?, ?)
                """, meetings, BATCH, (statement, meeting) -> {
            statement.setLong(1, timetable);
            statement.setInt(2, meeting.round());
            statement.setLong(3, meeting.mentorId());
            statement.setLong(4, meeting.menteeId());
            statement.setBoolean(5, byHand);
        });
    }

    /** Those that nobody set by hand. */
    void clear(long timetable) {
        jdbc.sql("delete from timetable_meeting where timetable_id = ? and not by_hand")
                .param(timetable)
                .update();
    }

    boolean remove(long timetable, long meeting) {
        return jdbc.sql("delete from timetable_meeting where timetable_id = ? and id = ?")
                        .params(timetable, meeting)
                        .update()
                > 0;
    }

    /**
     * All that somebody misses, by those who come too late or not at all, by mentors without a table, and by those who
     * have left the program.
     *
     * @param begun so many rounds have begun, and whoever left since was there
     */
    void removeImpossible(long timetable, int rounds, int begun) {
        jdbc.sql("""
                        delete from timetable_meeting x where x.timetable_id = :id and (x.round > :rounds
                            or exists (select 1 from timetable_absence a where a.timetable_id = x.timetable_id
                                and a.participant_id in (x.mentor_id, x.mentee_id)
                                and x.round between a.from_round and a.until_round)
                            or not exists (select 1 from timetable_place s
                                where s.timetable_id = x.timetable_id and s.mentor_id = x.mentor_id)
                            or x.round > :begun and exists (select 1 from participant p
                                where p.id in (x.mentor_id, x.mentee_id) and p.state <> 'ADMITTED'))
                        """)
                .param("id", timetable)
                .param("rounds", rounds)
                .param("begun", begun)
                .update();
    }

    List<Away> absences(long timetable) {
        return jdbc.sql("select participant_id, from_round, until_round from timetable_absence where timetable_id = ?")
                .param(timetable)
                .query(Away.class)
                .list();
    }

    Map<Long, String> places(long timetable) {
        Map<Long, String> places = new LinkedHashMap<>();
        jdbc.sql("select mentor_id, place from timetable_place where timetable_id = ? order by mentor_id")
                .param(timetable)
                .query(row -> {
                    places.put(row.getLong("mentor_id"), row.getString("place"));
                });
        return places;
    }

    /** @param places mentor's number to table or room; empty for who is not there */
    void place(long timetable, Map<Long, String> places) {
        List<Map.Entry<Long, String>> there = places.entrySet().stream()
                .filter(place -> !place.getValue().isEmpty())
                .toList();
        batches.batchUpdate("""
                insert into timetable_place (timetable_id, mentor_id, place) values (?, ?, ?)
                on conflict (timetable_id, mentor_id) do update set place = excluded.place
                """, there, BATCH, (statement, place) -> {
            statement.setLong(1, timetable);
            statement.setLong(2, place.getKey());
            statement.setString(3, place.getValue());
        });
        List<Long> gone = places.entrySet().stream()
                .filter(place -> place.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!gone.isEmpty()) {
            jdbc.sql("delete from timetable_place where timetable_id = :id and mentor_id in (:gone)")
                    .param("id", timetable)
                    .param("gone", gone)
                    .update();
        }
    }
}
