package org.mentorium.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.results.VariableResult.GroupResult;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class ResultsTests {

    @Autowired
    Cast cast;

    Given given;

    @Autowired
    ProgramScopes scopes;

    @Autowired
    Results results;

    @Autowired
    OpenAnswers openAnswers;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    long coordinator;
    Cast.Program program;
    long questionnaire;
    long before;
    long after;

    @BeforeEach
    void aPublishedQuestionnaire() {
        given = new Given(questionnaires, jdbc);
        coordinator = cast.person("Cora", "Coordinator");
        program = cast.program(coordinator);
        questionnaire = given.published(program, Audience.BOTH);
        before = given.opened(questionnaire, Phase.PRE);
        after = given.opened(questionnaire, Phase.POST);
    }

    @Test
    void figuresAreThoseOfTheSubmittedAnswers() {
        answer(before, people("MENTEE", 4), 1);
        answer(before, people("MENTOR", 2), 4);
        given.values(given.response(before, people("MENTOR", 1).get(0), false), Map.of("knowledge", 4));
        given.closed(before);

        GroupResult result = all("knowledge", Phase.PRE);

        assertThat(result.n()).isEqualTo(6);
        assertThat(result.missing()).isZero();
        assertThat(result.withheld()).isNull();
        Figures figures = requireNonNull(result.figures());
        assertThat(figures.sample().mean()).isEqualTo(2.0);
        assertThat(figures.sample().median()).isEqualTo(1.0);
        assertThat(figures.shares()).extracting(Figures.Share::n).containsExactly(4, 0, 0, 2);
        assertThat(all("impact", Phase.PRE).missing()).isEqualTo(6);
    }

    @Test
    void groupsUnderFiveAreWithheldAndTheirSizeIsTold() {
        answer(before, people("MENTEE", 4), 2);
        given.closed(before);

        GroupResult result = all("knowledge", Phase.PRE);

        assertThat(result.withheld()).isEqualTo(Withheld.FEW);
        assertThat(result.figures()).isNull();
        assertThat(result.n()).isEqualTo(4);
    }

    @Test
    void nothingIsToldOfAnOpenRound() {
        answer(before, people("MENTEE", 9), 2);

        assertThat(of().rounds()).isEmpty();
    }

    @Test
    void eachSideIsShownWhenNeitherIsSmall() {
        answer(before, people("MENTEE", 6), 2);
        answer(before, people("MENTOR", 5), 4);
        given.closed(before);

        VariableResult result = variable("knowledge", Phase.PRE);

        assertThat(result.groups())
                .extracting(each -> each.group().kind() + " " + each.n())
                .containsExactly("ALL 11", "MENTEES 6", "MENTORS 5");
    }

    @Test
    void aLargeSideIsNotShownWhereTheOtherFollowsFromIt() {
        answer(before, people("MENTEE", 6), 2);
        answer(before, people("MENTOR", 1), 4);
        given.closed(before);

        assertThat(variable("knowledge", Phase.PRE).groups())
                .extracting(GroupResult::group)
                .containsExactly(Group.ALL);
    }

    @Test
    void pairsAreThoseWhoAnsweredBothTimes() {
        List<Long> both = people("MENTEE", 6);
        answer(before, both, 1);
        answer(before, people("MENTEE", 5), 4);
        answer(after, both.subList(0, 2), 1);
        answer(after, both.subList(2, 6), 4);
        given.closed(before);
        given.closed(after);

        PairResult result = pair("knowledge");

        assertThat(result.n()).isEqualTo(6);
        assertThat(result.aside()).isZero();
        assertThat(result.onlyBefore()).isEqualTo(5);
        PairResult.Change change = requireNonNull(result.change());
        assertThat(change.figures().before().mean()).isEqualTo(1.0);
        assertThat(change.figures().after().mean()).isEqualTo(3.0);
        assertThat(change.figures().change().mean()).isEqualTo(2.0);
        assertThat(List.of(change.higher(), change.same(), change.lower())).containsExactly(4, 2, 0);
        assertThat(requireNonNull(change.figures().ranks()).zeros()).isEqualTo(2);
    }

    @Test
    void whetherThoseWhoLeftDifferedBeforeIsToldOfFiveOrMore() {
        List<Long> both = people("MENTEE", 6);
        answer(before, both.subList(0, 3), 1);
        answer(before, both.subList(3, 6), 2);
        answer(before, people("MENTEE", 5), 4);
        answer(after, both, 4);
        given.closed(before);
        given.closed(after);

        assertThat(requireNonNull(pair("knowledge").left()).value()).isEqualTo(2.5);
    }

    /** Two answered only before: without more of them left out, their answers were the difference. */
    @Test
    void thosePairsAreLeftOutByLotThatWouldTellTheOthersAnswers() {
        List<Long> both = people("MENTEE", 12);
        answer(before, both, 1);
        answer(before, people("MENTEE", 2), 4);
        answer(after, both, 2);
        given.closed(before);
        given.closed(after);

        PairResult result = pair("knowledge");

        assertThat(result.n()).isEqualTo(7);
        assertThat(result.aside()).isEqualTo(5);
        assertThat(result.left()).isNull();
        assertThat(requireNonNull(pair("knowledge").change()).figures().ranks())
                .as("the same at each look")
                .isEqualTo(requireNonNull(result.change()).figures().ranks());
    }

    @Test
    void fewPairsAreWithheldHoweverManyAnsweredOnce() {
        List<Long> both = people("MENTEE", 4);
        answer(before, both, 1);
        answer(before, people("MENTEE", 9), 3);
        answer(after, both, 2);
        given.closed(before);
        given.closed(after);

        assertThat(pair("knowledge").withheld()).isEqualTo(Withheld.FEW);
        assertThat(pair("knowledge").change()).isNull();
        assertThat(pair("knowledge").onlyBefore()).isEqualTo(9);
    }

    @Test
    void anonymousAnswersAreNeitherPairedNorToldApart() {
        given.kept(questionnaire, Confidentiality.ANONYMOUS);
        for (int i = 0; i < 12; i++) {
            long response = jdbc.sql("""
                            insert into response (round_id, confidentiality, state) values (?, 'ANONYMOUS', 'SUBMITTED') returning id
                            """).param(before).query(Long.class).single();
            given.values(response, Map.of("knowledge", 1 + i % 4));
        }
        given.closed(before);
        given.closed(after);

        assertThat(of().pairs()).isEmpty();
        assertThat(variable("knowledge", Phase.PRE).groups())
                .extracting(GroupResult::group)
                .containsExactly(Group.ALL);
        assertThat(all("knowledge", Phase.PRE).n()).isEqualTo(12);
    }

    @Test
    void openAnswersAreListedFromTenOnAndNotInTheirOrder() {
        List<Long> people = people("MENTEE", 10);
        List<String> texts = IntStream.range(0, 10).mapToObj(i -> "Answer " + i).toList();
        for (int i = 0; i < 9; i++) {
            given.text(given.response(before, people.get(i), true), "support", texts.get(i));
        }
        given.closed(before);
        assertThat(texts().withheld()).isEqualTo(Withheld.FEW);
        assertThat(texts().page()).isEmpty();

        given.text(given.response(before, people.get(9), true), "support", texts.get(9));
        assertThat(texts().page().map(OpenAnswer::text).getContent())
                .containsExactlyInAnyOrderElementsOf(texts)
                .isNotEqualTo(texts);
    }

    @Test
    void aTagNamedByFiveAsksForTrainingUntilItIsSettled() {
        List<Long> people = people("MENTEE", 10);
        for (int i = 0; i < 10; i++) {
            given.text(given.response(before, people.get(i), true), "support", "Help with " + i);
        }
        given.closed(before);
        texts().page()
                .getContent()
                .subList(0, 5)
                .forEach(answer -> openAnswers.tag(
                        viewer(coordinator), questionnaire, before, "support", answer.digest(), " Marking , time"));

        assertThat(openAnswers.tags(questionnaire))
                .extracting(TagCount::name, TagCount::n, TagCount::asksForTraining)
                .containsExactlyInAnyOrder(tuple("marking", 5, true), tuple("time", 5, true));
        openAnswers.settle(
                viewer(coordinator),
                questionnaire,
                openAnswers.tags(questionnaire).get(0).id());
        assertThat(openAnswers.tags(questionnaire))
                .extracting(TagCount::asksForTraining)
                .containsExactlyInAnyOrder(false, true);
    }

    @Test
    void whoeverNamesATagInTwoAnswersCountsOnce() {
        List<Long> people = people("MENTEE", 10);
        for (long round : new long[] {before, after}) {
            for (int i = 0; i < 10; i++) {
                given.text(given.response(round, people.get(i), true), "support", "Help with " + i);
            }
            given.closed(round);
        }
        texts().page()
                .getContent()
                .subList(0, 4)
                .forEach(answer -> openAnswers.tag(
                        viewer(coordinator), questionnaire, before, "support", answer.digest(), "marking"));
        jdbc.sql("""
                insert into answer_tagging (answer_tag_id, round_id, item, digest)
                select answer_tag_id, :after, item, digest from answer_tagging where round_id = :before
                """).param("after", after).param("before", before).update();

        assertThat(openAnswers.tags(questionnaire))
                .extracting(TagCount::name, TagCount::n, TagCount::asksForTraining)
                .containsExactly(tuple("marking", 4, false));
    }

    @Test
    void aRoundOfWhichFiguresWereSeenIsNoted() {
        answer(before, people("MENTEE", 6), 2);
        given.closed(before);
        TestTransaction.flagForCommit();
        TestTransaction.end();

        of();

        assertThat(jdbc.sql("select shown_at is not null from questionnaire_round where id = ?")
                        .param(before)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select shown_at is not null from questionnaire_round where id = ?")
                        .param(after)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void whoseAnswersAreDeletedIsCountedNoMore() {
        given.kept(questionnaire, Confidentiality.NAMED);
        List<Long> people = people("MENTEE", 7);
        answer(before, people.subList(0, 6), 2);
        answer(before, people.subList(6, 7), 4);
        given.closed(before);
        assertThat(requireNonNull(all("knowledge", Phase.PRE).figures()).shares())
                .extracting(Figures.Share::n)
                .containsExactly(0, 6, 0, 1);

        jdbc.sql("delete from participant where id = ?").param(people.get(6)).update();

        assertThat(requireNonNull(all("knowledge", Phase.PRE).figures()).shares())
                .extracting(Figures.Share::n)
                .containsExactly(0, 6, 0, 0);
    }

    @Test
    void answersOfARoundThatOpensAgainAreInNoColumn() {
        answer(before, people("MENTEE", 6), 2);
        given.closed(before);
        assertThat(columns()).isEqualTo(2);

        jdbc.sql("select unsettle_round(?)").param(before).query(row -> {});

        assertThat(columns()).isZero();
    }

    @Test
    void aPageTakesAsManyStatementsForManyAnswersAsForFew() throws Exception {
        Callable<?> page = () ->
                mvc.perform(get("/questionnaires/{id}/results", questionnaire).with(Cast.as(coordinator)));
        List<Long> few = people("MENTEE", 6);
        answer(before, few, 2);
        answer(after, few, 3);
        given.closed(before);
        given.closed(after);
        page.call();
        int statements = Statements.during(page);

        given.opened(questionnaire, Phase.PRE);
        given.opened(questionnaire, Phase.POST);
        List<Long> many = people("MENTOR", 30);
        Map<String, Integer> all =
                Map.of("knowledge", 3, "application", 1, "tools", 2, "collaboration", 4, "impact", 4);
        many.forEach(participant -> given.values(given.response(before, participant, true), all));
        many.forEach(participant -> given.values(given.response(after, participant, true), all));
        given.closed(before);
        given.closed(after);

        assertThat(Statements.during(page)).isEqualTo(statements);
    }

    @Test
    void participantsGetNoFigures() {
        long mentee = cast.person("Manuel", "Mentee");
        cast.participant(program, mentee, "MENTEE");
        ProgramScope scope = scopes.findVisible(viewer(mentee), program.slug());

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> results.of(scope, questionnaire));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> results.all(scope));
    }

    private int columns() {
        return jdbc.sql("select count(*) from round_column where round_id = ?")
                .param(before)
                .query(Integer.class)
                .single();
    }

    private List<Long> people(String role, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> cast.participant(program, cast.person("Pia", "Person"), role))
                .toList();
    }

    private void answer(long round, List<Long> participants, int value) {
        participants.forEach(participant -> given.values(
                given.response(round, participant, true), Map.of("knowledge", value, "application", value)));
    }

    private QuestionnaireResult of() {
        return results.of(scopes.findVisible(viewer(coordinator), program.slug()), questionnaire);
    }

    private VariableResult variable(String item, Phase phase) {
        return of().rounds().stream()
                .filter(round -> round.round().phase() == phase)
                .flatMap(round -> round.variables().stream())
                .filter(result -> result.variable().key().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private GroupResult all(String item, Phase phase) {
        return variable(item, phase).all();
    }

    private PairResult pair(String item) {
        return of().pairs().stream()
                .filter(result -> result.key().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private OpenAnswers.View texts() {
        return openAnswers.of(viewer(coordinator), questionnaire, before, "support", "", "", PageRequest.of(0, 50));
    }

    private static Viewer viewer(long id) {
        return new Viewer(id, "", "", false, false, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
