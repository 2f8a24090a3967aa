package org.mentorium.matching.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.MatchRuns;
import org.mentorium.matching.requests.ChoosingWorld.Someone;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.wishes.RatherNots;
import org.mentorium.wishes.Wishes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Mentees say whom they would like and whom not; the coordinator's run respects it, and nobody learns the latter. */
@ApplicationTest
class BothDecideTests {

    @Autowired
    MatchRuns runs;

    @Autowired
    Wishes wishes;

    @Autowired
    RatherNots ratherNots;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    ChoosingWorld world;
    Someone mia;
    Someone max;
    Someone manuel;

    @BeforeEach
    void world() {
        world = new ChoosingWorld(cast, jdbc);
        world.set("decided_by = 'BOTH'");
        mia = world.mentor("Mia", 1, "rubrics");
        max = world.mentor("Max", 1, "school law");
        manuel = world.mentee("Manuel");
        world.person(manuel, "skills_sought = '{rubrics}'");
    }

    @Test
    void theListIsPutInOrderByButtons() {
        assertThat(get(manuel, "/mentors")).bodyText().contains("Add to my wishes");
        post(manuel, "/wishes", "other", Long.toString(max.participant()));
        post(manuel, "/wishes", "other", Long.toString(mia.participant()));
        assertThat(mine()).containsExactly(max.participant(), mia.participant());
        post(manuel, "/wishes/" + mia.participant() + "/position", "up", "true");
        assertThat(mine()).containsExactly(mia.participant(), max.participant());
        // The first one stays the first.
        post(manuel, "/wishes/" + mia.participant() + "/position", "up", "true");
        assertThat(mine()).containsExactly(mia.participant(), max.participant());
        assertThat(get(manuel, "/wishes")).bodyText().contains("1. Mia Mentor", "2. Max Mentor", "Move Max Mentor up");
        post(manuel, "/wishes/" + mia.participant() + "/removal", "x", "");
        assertThat(mine()).containsExactly(max.participant());
    }

    @Test
    void ofTwoWhoSuitAlikeTheRunGivesTheOneWhoIsWished() {
        Someone meg = world.mentor("Meg", 1, "rubrics");
        for (Someone wished : List.of(meg, mia, meg)) {
            wishes.rank(
                    world.viewer(manuel),
                    world.program.id(),
                    ParticipantRole.MENTEE,
                    list -> List.of(wished.participant()));
            assertThat(paired(run())).containsExactly(wished.participant());
        }
    }

    @Test
    void theRunBringsNobodyTogetherWhoWouldRatherNotAndNobodyReadsIt() {
        assertThat(paired(run())).containsExactly(mia.participant());
        post(manuel, "/rather-nots/" + mia.participant(), "x", "");
        assertThat(paired(run())).containsExactly(max.participant());
        assertThat(get(manuel, "/wishes")).bodyText().contains("Mia Mentor", "Only you read this");
        // Whom one would rather not is not offered any more, and the other sees nothing of it.
        assertThat(get(manuel, "/mentors")).bodyText().doesNotContain("Mia Mentor");
        assertThat(get(mia, "/wishes")).bodyText().doesNotContain("Manuel");
        assertThat(mvc.get().uri(world.path("/wishes")).with(as(world.coordinator)))
                .hasStatus(403);
    }

    @Test
    void anAddressIsKeptAsItWasTypedWhetherAnybodyHasItOrNot() {
        String email = jdbc.sql("select email from person where id = ?")
                .param(manuel.person())
                .query(String.class)
                .single();
        for (String address : List.of(email.toUpperCase(Locale.ROOT), "nobody@cast.example")) {
            assertThat(post(mia, "/rather-nots", "email", address)).hasStatus(303);
        }
        assertThat(get(mia, "/wishes"))
                .bodyText()
                .contains(email, "nobody@cast.example")
                .doesNotContain("Manuel");
        assertThat(paired(run())).containsExactly(max.participant());
        post(mia, "/rather-nots/removal", "email", email);
        assertThat(get(mia, "/wishes")).bodyText().doesNotContain(email).contains("nobody@cast.example");
        assertThat(paired(run())).containsExactly(mia.participant());
        assertThat(post(mia, "/rather-nots", "email", "nobody"))
                .hasStatus(422)
                .bodyText()
                .contains("email-problem");
    }

    @Test
    void numbersNameOnlyWhomTheDirectoryShows() {
        Someone marta = world.mentee("Marta");
        Someone shy = world.mentor("Shy", 1, "rubrics");
        ratherNots.say(world.viewer(shy), world.program.id(), manuel.participant());
        for (Someone hidden : List.of(marta, shy)) {
            post(manuel, "/wishes", "other", Long.toString(hidden.participant()));
            post(manuel, "/rather-nots/" + hidden.participant(), "x", "");
        }
        // The mentors' directory shows mentees, so that Max may name Marta, but no other mentor.
        post(max, "/rather-nots/" + shy.participant(), "x", "");
        for (Someone reader : List.of(manuel, max)) {
            assertThat(get(reader, "/wishes")).hasStatusOk().bodyText().doesNotContain("Marta", "Shy");
        }
    }

    @Test
    void whoTakesNoPartAnyMoreIsNotInTheWayOfTheRest() {
        Someone meg = world.mentor("Meg", 1, "rubrics");
        List<Long> three = List.of(mia.participant(), max.participant(), meg.participant());
        wishes.rank(world.viewer(manuel), world.program.id(), ParticipantRole.MENTEE, list -> three);
        jdbc.sql("update participant set state = 'WITHDRAWN' where id in (?, ?)")
                .params(mia.participant(), max.participant())
                .update();
        assertThat(mine()).containsExactly(meg.participant());
        Someone nia = world.mentor("Nia", 1, "rubrics");
        post(manuel, "/wishes", "other", Long.toString(nia.participant()));
        assertThat(mine()).containsExactly(meg.participant(), nia.participant());
    }

    @Test
    void peersSayWhomTheyWouldRatherNotAndHaveNoWishes() {
        world.set("mentoring_type = 'PEER'");
        jdbc.sql("update participant set role = 'PEER' where program_id = ?")
                .param(world.program.id())
                .update();
        assertThat(get(manuel, "/wishes")).hasStatusOk().bodyText().contains("Rather not");
        assertThat(post(manuel, "/wishes", "other", Long.toString(mia.participant())))
                .hasStatus(403);
        post(manuel, "/rather-nots/" + mia.participant(), "x", "");
        assertThat(get(manuel, "/wishes")).hasStatusOk().bodyText().doesNotContain("Mia");
    }

    /** A draft of its own: earlier ones are discarded. */
    private int run() {
        jdbc.sql("update match_run set state = 'DISCARDED' where program_id = ? and state = 'DRAFT'")
                .param(world.program.id())
                .update();
        String address = runs.create(world.viewer(world.coordinator, "Carla"), world.slug());
        return Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
    }

    /** The mentors in a run's proposals. */
    private List<Long> paired(int number) {
        return jdbc.sql("""
                        select m.participant_id from match_proposal_member m
                        join match_proposal o on o.id = m.match_proposal_id
                        join match_run r on r.id = o.match_run_id
                        where r.program_id = ? and r.number = ? and m.role = 'MENTOR'
                        """)
                .params(world.program.id(), number)
                .query(Long.class)
                .list();
    }

    private List<Long> mine() {
        return wishes.of(world.viewer(manuel), world.program.id(), ParticipantRole.MENTEE);
    }

    private MvcTestResult get(Someone reader, String path) {
        return mvc.get().uri(world.path(path)).with(as(reader.person())).exchange();
    }

    private MvcTestResult post(Someone writer, String path, String field, String value) {
        return mvc.post()
                .uri(world.path(path))
                .param(field, value)
                .with(as(writer.person()))
                .with(csrf())
                .exchange();
    }
}
