package org.mentorium.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.MatchRuns;
import org.mentorium.matching.MatchingWorld;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The time to answer, by a clock that the test moves. */
@ApplicationTest
class ProposalDeadlinesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatchRuns runs;

    @Autowired
    ProposalAnswers answers;

    @Autowired
    MatchProposalRepository proposals;

    @Autowired
    ProposalLetters letters;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;
    Viewer carla;
    Someone mia;
    Someone max;
    Someone ana;
    Someone berta;

    /** Two pairs are proposed, and Ana and Mia have accepted. */
    @BeforeEach
    void published() {
        world = new MatchingWorld(cast, jdbc);
        carla = world.viewer(world.coordinator);
        mia = world.mentor("Mia", 1, "es", "fr");
        max = world.mentor("Max", 1, "es", "de");
        ana = world.mentee("Ana", "es", "fr");
        berta = world.mentee("Berta", "es", "de");
        runs.create(carla, world.program.slug());
        runs.publish(carla, world.program.slug(), 1, 10);
        answers.accept(world.viewer(ana), proposal(ana));
        answers.accept(world.viewer(mia), proposal(ana));
        answers.accept(world.viewer(berta), proposal(berta));
    }

    @Test
    void thePeopleReadUntilWhen() {
        OffsetDateTime end = jdbc.sql("select answer_by from match_run where program_id = ?")
                .param(world.program.id())
                .query(OffsetDateTime.class)
                .single();
        assertThat(Duration.between(Instant.now(), end.toInstant()))
                .isBetween(Duration.ofDays(10), Duration.ofDays(11));
        assertThat(mvc.get().uri("/match-proposals").with(as(max.person())).exchange())
                .bodyText()
                .contains("Please answer by");
        assertThat(mvc.get()
                        .uri("/match-proposals/" + proposal(berta))
                        .with(as(max.person()))
                        .exchange())
                .bodyText()
                .contains("Please answer by");
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceBeforeTheEnd() {
        after(Duration.ofDays(6), ProposalDeadlines::remind);
        assertThat(world.letters("waits for your answer")).isZero();
        after(Duration.ofDays(8), ProposalDeadlines::remind);
        after(Duration.ofDays(8), ProposalDeadlines::remind);
        after(Duration.ofDays(9), ProposalDeadlines::remind);
        assertThat(lettersTo(max, "waits for your answer")).isEqualTo(1);
        assertThat(world.letters("waits for your answer")).isEqualTo(1);
    }

    @Test
    void whatWasNotAnsweredInTimeEndsAndBothAreFreeAgain() {
        after(Duration.ofDays(9), ProposalDeadlines::end);
        assertThat(ending(berta)).isNull();
        after(Duration.ofDays(12), ProposalDeadlines::end);
        assertThat(ending(berta)).isEqualTo("EXPIRED");
        assertThat(ending(ana)).isNull();
        assertThat(lettersTo(max, "has ended")).isEqualTo(1);
        assertThat(lettersTo(berta, "has ended")).isEqualTo(1);
        after(Duration.ofDays(12), ProposalDeadlines::end);
        assertThat(world.letters("has ended")).isEqualTo(2);

        Someone late = world.mentee("Chidi", "fr");
        Someone nora = world.mentor("Nora", 1, "fr");
        runs.create(carla, world.program.slug());
        assertThat(jdbc.sql("""
                        select x.mentee_id || ' ' || x.mentor_id from match_run r
                        join match_proposal o on o.match_run_id = r.id
                        join match_proposal_tie x on x.match_proposal_id = o.id
                        where r.program_id = ? and r.number = 2
                        """).param(world.program.id()).query(String.class).list())
                .as("late-coming and free people, while the accepted pair is left alone")
                .containsExactlyInAnyOrder(
                        berta.participant() + " " + max.participant(), late.participant() + " " + nora.participant());
        assertThat(world.count(
                        "select count(*) from relationship where program_id = ? and state = 'ACTIVE'",
                        world.program.id()))
                .isEqualTo(1);
    }

    @Test
    void aGroupThatHasBegunGoesOnWithoutThoseWhoDidNotAnswer() {
        Someone gina = world.mentor("Gina", 3, "es");
        Someone dan = world.mentee("Dan", "es");
        Someone eva = world.mentee("Eva", "es");
        long group = world.propose(List.of(gina), List.of(dan, eva), "MENTEE", 1);
        jdbc.sql(
                        "update match_run set answer_by = now() + interval '10 days' where id = (select match_run_id from match_proposal where id = ?)")
                .param(group)
                .update();
        answers.accept(world.viewer(gina), group);
        answers.accept(world.viewer(dan), group);
        String open = "select count(*) from open_match_proposal_member where match_proposal_id = ?";
        String held = "select count(*) from open_match_proposal_tie where match_proposal_id = ?";
        after(Duration.ofDays(9), ProposalDeadlines::end);
        assertThat(world.count(open, group)).isEqualTo(1);
        after(Duration.ofDays(12), ProposalDeadlines::end);
        assertThat(world.count(open, group)).isZero();
        assertThat(world.count(held, group)).as("the mentor's place").isZero();
        assertThat(lettersTo(eva, "has ended")).isEqualTo(1);
        assertThat(lettersTo(gina, "has ended") + lettersTo(dan, "has ended")).isZero();
        assertThat(mvc.get().uri("/match-proposals/" + group).with(as(eva.person())))
                .hasStatusOk()
                .bodyText()
                .contains("Came to nothing");
        after(Duration.ofDays(12), ProposalDeadlines::end);
        assertThat(lettersTo(eva, "has ended")).isEqualTo(1);
    }

    @Test
    void whatWasTakenBackInBetweenIsNotSaidToBeLate() {
        long id = proposal(berta);
        TransactionTemplate meanwhile = new TransactionTemplate(transactions);
        meanwhile.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        MatchProposalRepository late = due -> {
            meanwhile.executeWithoutResult(
                    status -> proposals.lock(List.of(id)).get(0).end(Ending.WITHDRAWN, Instant.now()));
            return proposals.lock(due);
        };
        after(Duration.ofDays(12), late, ProposalDeadlines::end);
        assertThat(ending(berta)).isEqualTo("WITHDRAWN");
        assertThat(world.letters("has ended")).isZero();
    }

    @Test
    void anAnswerAfterTheEndComesTooLate() {
        jdbc.sql("update match_run set answer_by = now() - interval '1 minute' where program_id = ?")
                .param(world.program.id())
                .update();
        assertThatThrownBy(() -> answers.accept(world.viewer(max), proposal(berta)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("matchProposals.refused.late"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "91", "x"})
    void aTimeThatIsNoneIsSaidAtItsField(String days) {
        world.mentee("Dora", "fr");
        world.mentor("Nora", 1, "fr");
        runs.create(carla, world.program.slug());
        assertThat(mvc.post()
                        .uri(world.runs() + "/2/publication")
                        .param("answerDays", days)
                        .with(as(world.coordinator))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#answerDays\"");
        assertThat(mvc.post()
                        .uri(world.runs() + "/2/publication")
                        .param("answerDays", "5")
                        .with(as(world.coordinator))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(world.count("select answer_days from program where id = ?", world.program.id()))
                .isEqualTo(5);
    }

    /** The job, so much later. */
    private void after(Duration later, Consumer<ProposalDeadlines> work) {
        after(later, proposals, work);
    }

    private void after(Duration later, MatchProposalRepository found, Consumer<ProposalDeadlines> work) {
        Clock clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        ProposalDeadlines deadlines =
                new ProposalDeadlines(found, new ProposalReminders(letters, jdbc, clock), letters, jdbc, clock);
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.accept(deadlines));
    }

    private long proposal(Someone mentee) {
        return world.count(
                "select match_proposal_id from match_proposal_tie where mentee_id = ?", mentee.participant());
    }

    private @Nullable String ending(Someone mentee) {
        return jdbc.sql("select ending from match_proposal where id = ?")
                .param(proposal(mentee))
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private int lettersTo(Someone someone, String subject) {
        return world.count("""
                        select count(*) from letter l join person p on p.email = l.recipient
                        where p.id = ? and l.subject like '%' || ? || '%'
                        """, someone.person(), subject);
    }
}
