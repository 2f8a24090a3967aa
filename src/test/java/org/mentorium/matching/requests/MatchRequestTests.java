package org.mentorium.matching.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.matching.requests.ChoosingWorld.form;
import static org.mentorium.matching.requests.ChoosingWorld.id;
import static org.mentorium.matching.requests.RequestAnswers.Outcome.PLACE_TAKEN;
import static org.mentorium.matching.requests.RequestAnswers.Outcome.TOGETHER;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.requests.ChoosingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.MovableClock;
import org.mentorium.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class MatchRequestTests {

    @Autowired
    MatchRequests requests;

    @Autowired
    RequestAnswers answers;

    @Autowired
    RequestPages pages;

    @Autowired
    RequestExpiry expiry;

    @Autowired
    MatchRequestRepository stored;

    @Autowired
    Rankings rankings;

    @Autowired
    RequestLetters letters;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

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
        mia = world.mentor("Mia", 1, "rubrics");
        max = world.mentor("Max", 1, "rubrics");
        manuel = world.mentee("Manuel");
    }

    @AfterEach
    void now() {
        clock.back();
    }

    @Test
    void acceptingBeginsTheRelationshipAndAsksNobodyElse() {
        long toMia = ask(manuel, mia);
        long toMax = ask(manuel, max);
        assertThat(world.letters(mia, "asks you")).isEqualTo(1);
        assertThat(accept(mia, toMia)).isEqualTo(TOGETHER);
        assertThat(accept(mia, toMia)).isEqualTo(TOGETHER);
        assertThat(world.relationships()).isEqualTo(1);
        assertThat(page(manuel, toMia).relationship()).isNotNull();
        assertThat(page(max, toMax).standing()).isEqualTo(RequestStanding.PLACE_TAKEN);
        assertThat(world.letters(max, "has ended")).isEqualTo(1);
        refused("matchRequests.refused.matched", () -> ask(manuel, max));
    }

    @Test
    void aMenteeAsksAtMostAsManyAsTheProgramAllows() {
        world.set("requests_at_once = 1");
        long first = ask(manuel, mia);
        refused("matchRequests.refused.already", () -> ask(manuel, mia));
        refused("matchRequests.refused.tooMany", () -> ask(manuel, max));
        answers.withdraw(world.viewer(manuel), world.slug(), first);
        assertThat(ask(manuel, max)).isPositive();
    }

    @Test
    void fullMentorsAndClosedProgramsAreNotAsked() {
        Someone full = world.mentor("Fay", 0);
        refused("matchRequests.refused.full", () -> ask(manuel, full));
        world.set("state = 'ENROLLING'");
        refused("matchRequests.refused.programState", () -> ask(manuel, mia));
    }

    @Test
    void onlyTheTwoReadTheWordsAndEachDoesTheirPart() {
        long id = id(requests.ask(world.viewer(manuel), world.slug(), form(mia, "I saw your lesson.", false)));
        String path = world.path("/match-requests/" + id);
        assertThat(mvc.get().uri(path).with(as(mia.person()))).bodyText().contains("I saw your lesson.");
        assertThat(mvc.get().uri(path).with(as(manuel.person()))).bodyText().contains("I saw your lesson.");
        for (long other : new long[] {world.coordinator, max.person()}) {
            assertThat(mvc.get().uri(path).with(as(other))).hasStatus(404);
        }
        assertThat(mvc.get().uri(world.path("/match-requests")).with(as(world.coordinator)))
                .bodyText()
                .contains("Mia Mentor", "Manuel Mentee", "Open")
                .doesNotContain("I saw your lesson.");
        assertThat(world.count("select count(*) from letter where body like '%I saw%'"))
                .isZero();
        assertThatThrownBy(() -> accept(manuel, id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> answers.withdraw(world.viewer(mia), world.slug(), id))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accept(max, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void decliningIsKindTellsWhoComesNextAndIsNotToldToCoordinators() {
        long id = ask(manuel, mia);
        assertThat(mvc.post()
                        .uri(world.path("/match-requests/" + id + "/declination"))
                        .param("answer", "Max knows more of this.")
                        .with(as(mia.person()))
                        .with(csrf()))
                .hasStatus(303);
        RequestPage page = page(manuel, id);
        assertThat(page.standing()).isEqualTo(RequestStanding.DECLINED);
        assertThat(page.answer()).isEqualTo("Max knows more of this.");
        assertThat(page.next()).extracting(MentorRow::name).containsExactly("Max Mentor");
        assertThat(world.letters(manuel, "An answer")).isEqualTo(1);
        assertThat(mvc.get().uri(world.path("/match-requests")).with(as(world.coordinator)))
                .bodyText()
                .contains("Ended")
                .doesNotContain("Declined", "Max knows more");
        // Who said no is not asked once more.
        assertThatThrownBy(() -> ask(manuel, mia)).isInstanceOf(NotFound.class);
        refused("matchRequests.refused.over", () -> accept(mia, id));
    }

    @Test
    void aRequestIsRemindedOfThenEndsAndLeadsOn() {
        long id = ask(manuel, mia);
        clock.forward(Duration.ofDays(4));
        pass();
        assertThat(world.letters(mia, "waits for your answer")).isZero();
        clock.forward(Duration.ofDays(1).plusHours(1));
        pass();
        pass();
        assertThat(world.letters(mia, "waits for your answer")).isEqualTo(1);
        assertThat(page(mia, id).mayAnswer()).isTrue();
        clock.forward(Duration.ofDays(2));
        // Its time is over, whether the job has come by or not.
        refused("matchRequests.refused.over", () -> accept(mia, id));
        pass();
        assertThat(page(manuel, id).standing()).isEqualTo(RequestStanding.EXPIRED);
        assertThat(page(manuel, id).next()).extracting(MentorRow::name).containsExactly("Max Mentor");
        assertThat(world.letters(manuel, "has ended")).isEqualTo(1);
        assertThat(ask(manuel, max)).isPositive();
    }

    @Test
    void whoWishedItIsPassedOnToTheNextMentorAndNotTwiceToTheSame() {
        long id = id(requests.ask(world.viewer(manuel), world.slug(), form(mia, "Hello", true)));
        clock.forward(Duration.ofDays(8));
        pass();
        assertThat(page(manuel, id).standing()).isEqualTo(RequestStanding.EXPIRED);
        long next = jdbc.sql("select id from match_request where mentor_id = ? and state = 'OPEN'")
                .param(max.participant())
                .query(Long.class)
                .single();
        assertThat(page(max, next).word()).isEqualTo("Hello");
        assertThat(world.letters(max, "asks you")).isEqualTo(1);
        assertThat(world.letters(manuel, "went on")).isEqualTo(1);
        clock.forward(Duration.ofDays(8));
        pass();
        assertThat(world.count("select count(*) from match_request where mentee_id = ?", manuel.participant()))
                .isEqualTo(2);
        assertThat(world.letters(manuel, "has ended")).isEqualTo(1);
    }

    @Test
    void aRequestThatCannotBeEndedKeepsNoOtherFromItsEnd() {
        long stuck = ask(manuel, mia);
        long other = ask(world.mentee("Marta"), max);
        clock.forward(Duration.ofDays(8));
        RequestExpiry failing = new RequestExpiry(jdbc, new Stuck(stored, stuck), rankings, letters, clock);
        new TransactionTemplate(transactions).executeWithoutResult(status -> RequestJob.pass(failing));
        assertThat(state(stuck)).isEqualTo("OPEN");
        assertThat(state(other)).isEqualTo("EXPIRED");
        pass();
        assertThat(state(stuck)).isEqualTo("EXPIRED");
    }

    /** Finds all requests but one. */
    private record Stuck(MatchRequestRepository stored, long stuck) implements MatchRequestRepository {

        @Override
        public MatchRequest saveAndFlush(MatchRequest request) {
            return stored.saveAndFlush(request);
        }

        @Override
        public Optional<MatchRequest> lock(long id) {
            if (id == stuck) {
                throw new IllegalStateException("stuck");
            }
            return stored.lock(id);
        }

        @Override
        public List<MatchRequest> lockOpen(long mentor, boolean mentorToo, long mentee, boolean menteeToo) {
            return stored.lockOpen(mentor, mentorToo, mentee, menteeToo);
        }
    }

    private String state(long request) {
        return jdbc.sql("select state from match_request where id = ?")
                .param(request)
                .query(String.class)
                .single();
    }

    @Test
    void oneOfTwentyMenteesGetsTheLastPlaceAndTheOthersLearnItKindly() throws Exception {
        List<Someone> mentees =
                IntStream.range(0, 20).mapToObj(i -> world.mentee("Mentee" + i)).toList();
        List<Long> ids = mentees.stream().map(mentee -> ask(mentee, mia)).toList();
        List<Callable<RequestAnswers.Outcome>> presses = ids.stream()
                .map(id -> (Callable<RequestAnswers.Outcome>) () -> accept(mia, id))
                .toList();
        List<RequestAnswers.Outcome> outcomes = Together.all(presses);
        assertThat(outcomes).filteredOn(TOGETHER::equals).hasSize(1);
        assertThat(outcomes).filteredOn(PLACE_TAKEN::equals).hasSize(19);
        assertThat(world.relationships()).isEqualTo(1);
        int late = outcomes.indexOf(PLACE_TAKEN);
        assertThat(page(mentees.get(late), ids.get(late)).standing()).isEqualTo(RequestStanding.PLACE_TAKEN);
        assertThat(mvc.get()
                        .uri(world.path("/match-requests/" + ids.get(late)))
                        .with(as(mentees.get(late).person())))
                .bodyText()
                .contains("It is nobody’s fault", "Who comes next", "Max Mentor");
        assertThat(world.letters(mentees.get(late), "place")).isEqualTo(1);
    }

    @Test
    void oneOfTwentyMentorsGetsTheMenteeWhomAllAccept() throws Exception {
        world.set("requests_at_once = 20");
        List<Someone> mentors =
                IntStream.range(0, 20).mapToObj(i -> world.mentor("Ann" + i, 2)).toList();
        List<Long> ids = mentors.stream().map(mentor -> ask(manuel, mentor)).toList();
        List<Callable<RequestAnswers.Outcome>> presses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Someone mentor = mentors.get(i);
            long id = ids.get(i);
            presses.add(() -> accept(mentor, id));
        }
        List<RequestAnswers.Outcome> outcomes = Together.all(presses);
        assertThat(outcomes).filteredOn(TOGETHER::equals).hasSize(1);
        assertThat(outcomes).filteredOn(PLACE_TAKEN::equals).hasSize(19);
        assertThat(world.relationships()).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesAnAcceptanceBeyondThePlaces() {
        long id = ask(manuel, mia);
        Someone first = world.mentee("First");
        accept(mia, ask(first, mia));
        // As if the application had overlooked it: a second relationship of a mentor with one place.
        long more = jdbc.sql(
                        "insert into relationship (program_id, state, started_at) values (?, 'ACTIVE', now()) returning id")
                .param(world.program.id())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into relationship_member (relationship_id, participant_id, person_id, role)
                        values (:id, :mentor, :mia, 'MENTOR'), (:id, :mentee, :manuel, 'MENTEE')
                        """)
                .param("id", more)
                .param("mentor", mia.participant())
                .param("mia", mia.person())
                .param("mentee", manuel.participant())
                .param("manuel", manuel.person())
                .update();
        assertThatThrownBy(() -> jdbc.sql(
                                "update match_request set state = 'ACCEPTED', relationship_id = ?, ended_at = now() where id = ?")
                        .params(more, id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("No place left");
    }

    @Test
    void inATeamSeveralMentorsOfOneMenteeAccept() {
        world.set("mentoring_type = 'TEAM', team_parts = '{teaching,research}', mentors_per_mentee = 1");
        for (Someone mentor : List.of(mia, world.mentor("Second", 1))) {
            assertThat(accept(mentor, ask(manuel, mentor))).isEqualTo(RequestAnswers.Outcome.TOGETHER);
        }
        assertThat(world.relationships()).isEqualTo(2);
    }

    @Test
    void aRuleThatCameBetweenIsNotToldToTheMentor() {
        long id = ask(manuel, mia);
        world.person(manuel, "line_manager_id = " + mia.person());
        refused("matchRequests.refused.notNow", () -> accept(mia, id));
        assertThat(world.relationships()).isZero();
    }

    @Test
    void homeSaysWhatComesNext() {
        assertThat(mvc.get().uri("/").with(as(manuel.person()))).bodyText().contains("Find a mentor");
        ask(manuel, mia);
        assertThat(mvc.get().uri("/").with(as(manuel.person()))).bodyText().doesNotContain("Find a mentor");
        assertThat(mvc.get().uri("/").with(as(mia.person())))
                .bodyText()
                .contains("Manuel Mentee asks you to be their mentor");
    }

    private long ask(Someone mentee, Someone mentor) {
        return id(requests.ask(world.viewer(mentee), world.slug(), form(mentor, "", false)));
    }

    private RequestAnswers.Outcome accept(Someone mentor, long id) {
        return answers.accept(world.viewer(mentor), world.slug(), id);
    }

    private RequestPage page(Someone reader, long id) {
        return pages.find(world.viewer(reader), world.slug(), id);
    }

    /** What the job does. */
    private void pass() {
        RequestJob.pass(expiry);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}
