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
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.participants.Participants;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    Cohorts(
            Participants participants,
            Programs programs,
            Wishes wishes,
            Questions questions,
            Topics topics,
            JdbcClient jdbc,
            Clock clock) {
        this.participants = participants;
        this.programs = programs;
        this.wishes = wishes;
        this.questions = questions;
        this.topics = topics;
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
                peers ? pool : as(ParticipantRole.MENTOR, people),
                peers ? pool : as(ParticipantRole.MENTEE, people),
                instead == null ? policy : instead.instead(policy),
                start == null ? LocalDate.now(clock.withZone(programs.zone(program))) : start,
                managers(program),
                bonds(program),
                wishes.preferences(program),
                questions.compared(program),
                topics.reading(program));
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

    private List<Bond> bonds(long programId) {
        return jdbc.sql("""
                        with here as (select person_id from participant where program_id = :program),
                        -- Of people, for what ended in another program counts too; who was content there may go on.
                        earlier as (
                            select m.person_id as mentor, e.person_id as mentee
                            from relationship r
                            join relationship_member m on m.relationship_id = r.id
                            join relationship_member e on e.relationship_id = r.id and e.person_id <> m.person_id
                              and (m.role = 'MENTOR' and e.role = 'MENTEE' or m.role = 'PEER')
                            where m.person_id in (select person_id from here) and r.program_id <> :program
                              and r.state = 'CLOSED' and r.closure_reason in ('NO_FIT', 'LEFT', 'OTHER')
                            union
                            select m.person_id, e.person_id
                            from match_proposal_tie x
                            join match_proposal_member d on d.match_proposal_id = x.match_proposal_id
                              and d.participant_id in (x.mentor_id, x.mentee_id) and d.ending = 'DECLINED'
                            join participant m on m.id = x.mentor_id
                            join participant e on e.id = x.mentee_id
                            where m.person_id in (select person_id from here)
                            union
                            select m.person_id, e.person_id
                            from match_request o
                            join participant m on m.id = o.mentor_id
                            join participant e on e.id = o.mentee_id
                            where m.person_id in (select person_id from here) and o.state = 'DECLINED'
                            union
                            -- Nobody is matched in two linked programs with the same person, whoever is the mentor.
                            select case way when 1 then m.person_id else e.person_id end,
                                   case way when 1 then e.person_id else m.person_id end
                            from match_proposal_tie x
                            join match_proposal o on o.id = x.match_proposal_id and o.ending is null
                            join match_run r on r.id = o.match_run_id
                            join participant m on m.id = x.mentor_id
                            join participant e on e.id = x.mentee_id
                            cross join generate_series(1, 2) way
                            where r.program_id in (
                                select linked_program_id from program
                                where id = :program and mentoring_type = 'HUB_AND_SPOKE'
                                union select id from program
                                where linked_program_id = :program and mentoring_type = 'HUB_AND_SPOKE')
                              and (r.state = 'PUBLISHED' or r.state = 'DRAFT' and exists (
                                  select 1 from match_run l where l.id = r.linked_run_id and l.state in ('MAKING', 'DRAFT'))))
                        select m.participant_id as mentor, e.participant_id as mentee,
                               case r.state when 'ACTIVE' then 'TOGETHER' else 'EARLIER' end as kind
                        from relationship r
                        join relationship_member m on m.relationship_id = r.id
                        join relationship_member e on e.relationship_id = r.id and e.participant_id <> m.participant_id
                          and (m.role = 'MENTOR' and e.role = 'MENTEE' or m.role = 'PEER')
                        where r.program_id = :program
                        union
                        select mentor_id, mentee_id, 'PROPOSED' from open_match_proposal_tie where program_id = :program
                        union
                        select m.id, e.id, 'EARLIER' from earlier
                        join participant m on m.person_id = earlier.mentor and m.program_id = :program
                            and m.role <> 'MENTEE'
                        join participant e on e.person_id = earlier.mentee and e.program_id = :program
                            and e.role <> 'MENTOR'
                        union
                        select mentor_id, mentee_id, case kind when 'PIN' then 'PINNED' else 'BANNED' end
                        from match_constraint where program_id = :program
                        order by 1, 2, 3
                        """).param("program", programId).query(Bond.class).list();
    }

    private record Line(long person, long manager) {}
}
