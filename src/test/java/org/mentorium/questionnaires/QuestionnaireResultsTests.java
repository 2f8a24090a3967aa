package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class QuestionnaireResultsTests {

    @Autowired
    Cast cast;

    Given given;

    @Autowired
    ProgramScopes scopes;

    @Autowired
    QuestionnaireResults results;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    long coordinator;
    Cast.Program program;
    long before;
    long after;

    @BeforeEach
    void aPublishedQuestionnaire() {
        given = new Given(questionnaires, jdbc);
        coordinator = cast.person("Cora", "Coordinator");
        program = cast.program(coordinator);
        long questionnaire = given.published(program, Audience.BOTH);
        before = given.opened(questionnaire, Phase.PRE);
        after = given.opened(questionnaire, Phase.POST);
    }

    @Test
    void figuresAreThoseOfTheSubmittedAnswers() {
        answer(before, people("MENTEE", 4), 1);
        answer(before, people("MENTOR", 2), 4);
        given.values(given.response(before, people("MENTOR", 1).get(0), false), Map.of("knowledge", 4));
        given.closed(before);

        PhaseResult result = phase("knowledge", Phase.PRE);

        assertThat(result.n()).isEqualTo(6);
        assertThat(result.withheld()).isNull();
        Figures figures = Objects.requireNonNull(result.figures());
        assertThat(figures.mean()).isEqualTo(2.0);
        assertThat(figures.median()).isEqualTo(1.0);
        assertThat(figures.distribution()).extracting(Figures.Share::n).containsExactly(4, 0, 0, 2);
        assertThat(result.instrument()).isEqualTo("inclusive-teaching");
        assertThat(result.scale().key()).isEqualTo("awareness");
    }

    @Test
    void groupsUnderFiveAreWithheldAndTheirSizeIsTold() {
        answer(before, people("MENTEE", 4), 2);
        given.closed(before);

        PhaseResult result = phase("knowledge", Phase.PRE);

        assertThat(result.withheld()).isEqualTo(Withheld.FEW);
        assertThat(result.figures()).isNull();
        assertThat(result.n()).isEqualTo(4);
    }

    @Test
    void figuresComeWhenTheRoundHasClosed() {
        answer(before, people("MENTEE", 9), 2);

        assertThat(phase("knowledge", Phase.PRE).withheld()).isEqualTo(Withheld.OPEN);
        assertThat(phase("knowledge", Phase.PRE).figures()).isNull();
    }

    @Test
    void eachSideIsShownWhenNeitherIsSmall() {
        answer(before, people("MENTEE", 6), 2);
        answer(before, people("MENTOR", 5), 4);
        given.closed(before);

        assertThat(results.phases(scope()))
                .filteredOn(result -> result.item().equals("knowledge"))
                .filteredOn(result -> result.phase() == Phase.PRE)
                .extracting(PhaseResult::group, PhaseResult::n)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Group.ALL, 11),
                        org.assertj.core.groups.Tuple.tuple(Group.MENTEES, 6),
                        org.assertj.core.groups.Tuple.tuple(Group.MENTORS, 5));
    }

    @Test
    void aLargeSideIsNotShownWhereTheOtherFollowsFromIt() {
        answer(before, people("MENTEE", 6), 2);
        answer(before, people("MENTOR", 1), 4);
        given.closed(before);

        assertThat(results.phases(scope())).extracting(PhaseResult::group).containsOnly(Group.ALL);
    }

    @Test
    void pairsAreThoseWhoAnsweredBothTimes() {
        List<Long> both = people("MENTEE", 6);
        answer(before, both, 1);
        answer(before, people("MENTEE", 3), 4);
        answer(after, both.subList(0, 2), 1);
        answer(after, both.subList(2, 6), 4);
        answer(after, people("MENTOR", 1), 2);
        given.closed(before);
        given.closed(after);

        PairedResult result = pair("knowledge");

        assertThat(result.n()).isEqualTo(6);
        assertThat(result.missing()).isEqualTo(4);
        assertThat(result.withheld()).isNull();
        assertThat(result.change()).isEqualTo(new PairedResult.Change(1.0, 3.0, 1.0, 4.0, 2.0, 4, 2, 0));
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
        assertThat(pair("knowledge").missing()).isEqualTo(9);
    }

    @Test
    void openAnswersAreListedFromTenOnAndNotInTheirOrder() {
        List<Long> people = people("MENTEE", 10);
        for (int i = 0; i < 9; i++) {
            given.text(given.response(before, people.get(i), true), "support", "Answer " + i);
        }
        given.closed(before);
        assertThat(openAnswers().withheld()).isEqualTo(Withheld.FEW);
        assertThat(openAnswers().texts()).isEmpty();

        given.text(given.response(before, people.get(9), true), "support", "Answer 9");
        assertThat(openAnswers().texts())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> "Answer " + i).toList())
                .isNotEqualTo(
                        IntStream.range(0, 10).mapToObj(i -> "Answer " + i).toList());
    }

    @Test
    void participantsGetNoFigures() {
        long mentee = cast.person("Manuel", "Mentee");
        cast.participant(program, mentee, "MENTEE");
        ProgramScope scope = scopes.findVisible(viewer(mentee), program.slug());

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> results.phases(scope));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> results.pairs(scope));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> results.openAnswers(scope));
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

    private PhaseResult phase(String item, Phase phase) {
        return results.phases(scope()).stream()
                .filter(result -> result.item().equals(item) && result.phase() == phase)
                .findFirst()
                .orElseThrow();
    }

    private PairedResult pair(String item) {
        return results.pairs(scope()).stream()
                .filter(result -> result.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private OpenAnswers openAnswers() {
        return results.openAnswers(scope()).stream()
                .filter(result -> result.phase() == Phase.PRE)
                .findFirst()
                .orElseThrow();
    }

    private ProgramScope scope() {
        return scopes.findVisible(viewer(coordinator), program.slug());
    }

    private static Viewer viewer(long id) {
        return new Viewer(id, "", "", false, false, Locale.ENGLISH, java.time.ZoneOffset.UTC);
    }
}
