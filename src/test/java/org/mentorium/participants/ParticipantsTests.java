package org.mentorium.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorium.people.WeeklyTime;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ParticipantsTests {

    @Autowired
    Participants participants;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void matchingKnowsTheFactsOfAdmittedParticipants() {
        var program = cast.program(cast.person("Carla", "Coordinator"));
        long boss = cast.person("Bea", "Boss");
        long mentor = cast.person("Mia", "Mentor");
        long school = cast.organisation();
        jdbc.sql("""
                update person set organisation_id = ?, line_manager_id = ?, skills_offered = '{rubrics,co-teaching}',
                    availability = '{thu 10-12,whenever}', time_zone = 'Europe/Vienna', experience_years = 7
                where id = ?
                """).params(school, boss, mentor).update();
        long participant = cast.participant(program, mentor, "MENTOR");
        long refused = cast.participant(program, cast.person("Rui", "Refused"), "MENTEE");
        jdbc.sql("update participant set state = 'REFUSED' where id = ?")
                .param(refused)
                .update();

        assertThat(participants.admitted(program.id())).singleElement().satisfies(profile -> {
            assertThat(profile.participantId()).isEqualTo(participant);
            assertThat(profile.name()).isEqualTo("Mia Mentor");
            assertThat(profile.organisationId()).isEqualTo(school);
            assertThat(profile.lineManagerId()).isEqualTo(boss);
            assertThat(profile.languages()).containsExactly("en");
            assertThat(profile.skillsOffered()).containsExactly("rubrics", "co-teaching");
            assertThat(profile.availability())
                    .isEqualTo(List.of(WeeklyTime.parse("thu 10-12").orElseThrow()));
            assertThat(profile.capacity()).isEqualTo(2);
        });
    }

    @Test
    void aMentorsOwnLimitCountsWhatTheyDoInOtherPrograms() {
        long coordinator = cast.person("Carla", "Coordinator");
        var here = cast.program(coordinator);
        var elsewhere = cast.program(coordinator);
        long mentor = cast.person("Mia", "Mentor");
        cast.pair(elsewhere, mentor, cast.person("Manuel", "Mentee"));
        long participant = cast.participant(here, mentor, "MENTOR");
        jdbc.sql("update participant set capacity = 4 where id = ?")
                .param(participant)
                .update();
        assertThat(capacity(here)).isEqualTo(4);

        jdbc.sql("update person set capacity = 3 where id = ?").param(mentor).update();
        assertThat(capacity(here)).isEqualTo(2);

        jdbc.sql("update person set capacity = 0 where id = ?").param(mentor).update();
        assertThat(capacity(here)).isZero();
    }

    @Test
    void whoDoesNotWantAnotherMatchIsLeftOut() {
        Cast.Program program = cast.program(cast.person("Carla", "Coordinator"));
        Cast.Pair pair = cast.pair(program);
        int before = participants.admitted(program.id()).size();
        jdbc.sql(
                        "insert into rematch_wish (participant_id, wanted, said_at) values (?, false, now()), (?, true, now())")
                .params(pair.menteeParticipant(), pair.mentorParticipant())
                .update();
        assertThat(participants.admitted(program.id()))
                .hasSize(before - 1)
                .noneMatch(profile -> profile.participantId() == pair.menteeParticipant());
    }

    @Test
    void hoursThatAMentorGivesElsewhereAreTakenOff() {
        long coordinator = cast.person("Carla", "Coordinator");
        var here = cast.program(coordinator);
        var elsewhere = cast.program(coordinator);
        long mentor = cast.person("Mia", "Mentor");
        cast.pair(elsewhere, mentor, cast.person("Manuel", "Mentee"));
        cast.participant(here, mentor, "MENTOR");
        jdbc.sql("update program set mentor_capacity = 9, hours_month = 2.5 where id in (?, ?)")
                .params(here.id(), elsewhere.id())
                .update();
        assertThat(capacity(here)).isEqualTo(9);
        jdbc.sql("update person set hours_month = 10 where id = ?")
                .param(mentor)
                .update();
        assertThat(capacity(here)).isEqualTo(3);
        jdbc.sql("update person set hours_month = 4 where id = ?").param(mentor).update();
        assertThat(capacity(here)).isZero();
        jdbc.sql("update program set hours_month = null where id = ?")
                .param(here.id())
                .update();
        assertThat(capacity(here)).isEqualTo(9);
    }

    private int capacity(Cast.Program program) {
        return participants.admitted(program.id()).get(0).capacity();
    }
}
