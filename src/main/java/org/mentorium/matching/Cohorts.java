package org.mentorium.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Roster;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.participants.Participants;
import org.mentorium.programs.Precedence;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.programs.Programs;
import org.mentorium.questions.Questions;
import org.mentorium.topics.Topics;
import org.mentorium.wishes.Wishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who can be matched in a program, in a number of statements that does not depend on how many they are. */
@Component
public class Cohorts {

    private final Participants participants;
    private final Programs programs;
    private final Wishes wishes;
    private final Questions questions;
    private final Topics topics;
    private final Bonds bonds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Cohorts(
            Participants participants,
            Programs programs,
            Wishes wishes,
            Questions questions,
            Topics topics,
            Bonds bonds,
            JdbcClient jdbc,
            Clock clock) {
        this.participants = participants;
        this.programs = programs;
        this.wishes = wishes;
        this.questions = questions;
        this.topics = topics;
        this.bonds = bonds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As things are now, under the program's own policy. */
    public Cohort read(long program) {
        return read(program, null);
    }

    /** @param instead weights and rules to try out; null for the program's own */
    Cohort read(long program, @Nullable RunPolicy instead) {
        // By number and not by name, so that a name corrected in between changes no run.
        List<MatchingProfile> people = participants.admitted(program).stream()
                .sorted(Comparator.comparingLong(MatchingProfile::participantId))
                .toList();
        LocalDate start = programs.calendar(program).startsOn();
        ProgramPolicy policy = programs.policy(program);
        boolean peers = policy.mentoringType().peers();
        List<MatchingProfile> pool = peers ? onceEach(people) : List.of();
        return new Cohort(
                Roster.of(peers ? pool : as(ParticipantRole.MENTOR, people)),
                Roster.of(peers ? pool : as(ParticipantRole.MENTEE, people)),
                instead == null ? policy : instead.instead(policy),
                start == null ? LocalDate.now(clock.withZone(programs.zone(program))) : start,
                managers(program),
                bonds.of(program),
                wishes.preferences(program),
                questions.compared(program),
                topics.reading(program));
    }

    /** Which of its mentees come first when places are short. */
    int[] turns(long program, Cohort cohort, Precedence precedence, long seed) {
        boolean asked = precedence == Precedence.EARLIEST || precedence == Precedence.PRIORITY;
        return Turns.of(cohort, asked ? participants.applied(program) : List.of(), precedence, seed);
    }

    private static List<MatchingProfile> as(ParticipantRole role, List<MatchingProfile> people) {
        return people.stream().filter(person -> person.role() == role).toList();
    }

    /** Whatever they applied as, everybody is one of the peers. */
    private static List<MatchingProfile> onceEach(List<MatchingProfile> people) {
        Set<Long> seen = new HashSet<>();
        return people.stream().filter(person -> seen.add(person.personId())).toList();
    }

    private Map<Long, Long> managers(long programId) {
        return jdbc.sql("""
                        with recursive line as (
                            select p.id, p.line_manager_id from person p join participant t on t.person_id = p.id
                            where t.program_id = ? and t.state = 'ADMITTED'
                            union
                            select p.id, p.line_manager_id from person p join line l on p.id = l.line_manager_id)
                        select id as person, line_manager_id as manager from line where line_manager_id is not null
                        """).param(programId).query(Line.class).list().stream()
                .collect(Collectors.toMap(Line::person, Line::manager));
    }

    private record Line(long person, long manager) {}
}
