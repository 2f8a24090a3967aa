package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.NewProgram;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.Programs;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class QuestionnairesTests {

    @Autowired
    Cast cast;

    Given given;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Programs programs;

    @Autowired
    ProgramScopes scopes;

    @Autowired
    JdbcClient jdbc;

    Cast.Program program;

    @BeforeEach
    void aProgram() {
        given = new Given(questionnaires, jdbc);
        program = cast.program(cast.person("Cora", "Coordinator"));
    }

    @Test
    void aProgramFromABlueprintGetsItsQuestionnairesAsDraftsBeforeAndAfter() {
        Viewer founder = new Viewer(
                cast.person("Flora", "Founder"),
                "Flora",
                "f@cast.example",
                false,
                true,
                Locale.ENGLISH,
                ZoneOffset.UTC);
        String slug = programs.create(
                founder,
                new NewProgram("inclusive-teaching-network", "Network " + Cast.next(), List.of("es"), ZoneOffset.UTC));
        program = new Cast.Program(scopes.findVisible(founder, slug).id(), slug);

        assertThat(rounds()).containsExactlyInAnyOrder("PRE BOTH draft", "POST BOTH draft");
    }

    @Test
    void adoptingTwiceKeepsWhatIsThere() {
        assertThat(given.draft(program, Audience.MENTEES)).isEqualTo(given.draft(program, Audience.BOTH));
        assertThat(rounds()).containsExactlyInAnyOrder("PRE MENTEES draft", "POST MENTEES draft");
    }

    @Test
    void openRoundsWaitForThoseWhomTheyAskUntilTheyAnswered() {
        long mentee = cast.person("Manuel", "Mentee");
        long mentor = cast.person("Mia", "Mentor");
        long participant = cast.participant(program, mentee, "MENTEE");
        cast.participant(program, mentor, "MENTOR");
        long round = given.opened(given.published(program, Audience.MENTEES), Phase.PRE);

        assertThat(open(mentor)).isEmpty();
        assertThat(open(mentee)).singleElement().satisfies(open -> {
            assertThat(open.title()).isEqualTo("My inclusive teaching");
            assertThat(open.phase()).isEqualTo(Phase.PRE);
            assertThat(open.begun()).isFalse();
            assertThat(open.link()).isEqualTo("/responses/new?round=" + round + "&participant=" + participant);
        });

        long begun = given.response(round, participant, false);
        assertThat(open(mentee)).singleElement().satisfies(open -> {
            assertThat(open.begun()).isTrue();
            assertThat(open.link()).isEqualTo("/responses/" + begun);
        });

        jdbc.sql("delete from response where id = ?").param(begun).update();
        given.response(round, participant, true);
        assertThat(open(mentee)).isEmpty();
    }

    @Test
    void whoIsMentorAndMenteeIsAskedOnceAsEach() {
        long both = cast.person("Bea", "Both");
        cast.participant(program, both, "MENTEE");
        cast.participant(program, both, "MENTOR");
        given.opened(given.published(program, Audience.BOTH), Phase.PRE);

        assertThat(open(both)).extracting(OpenRound::role).containsExactlyInAnyOrder("MENTEE", "MENTOR");
    }

    private List<OpenRound> open(long person) {
        return questionnaires.openFor(new Viewer(person, "", "", false, false, Locale.ENGLISH, ZoneOffset.UTC));
    }

    private List<String> rounds() {
        return jdbc.sql("""
                        select r.phase || ' ' || r.audience || case when v.published_at is null then ' draft' else '' end
                        from questionnaire q join questionnaire_round r on r.questionnaire_id = q.id
                        join questionnaire_version v on v.id = r.questionnaire_version_id where q.program_id = ?
                        """).param(program.id()).query(String.class).list();
    }

    @Test
    void anInstrumentIsGivenOutWhenItAsksSomething() {
        var program = cast.program(cast.person("Cora", "Coordinator"));
        long id = questionnaires.adopt(program.id(), "mid-point", EnumSet.of(Phase.PRE, Phase.POST), Audience.BOTH);

        assertThat(jdbc.sql("select phase from questionnaire_round where questionnaire_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("MID");
    }
}
