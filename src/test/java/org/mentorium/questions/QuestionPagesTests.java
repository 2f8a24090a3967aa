package org.mentorium.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.participants.Participants;
import org.mentorium.programs.MatchKind;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class QuestionPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Participants participants;

    @Autowired
    Questions questions;

    long coordinator;
    Cast.Program program;
    String page;

    @BeforeEach
    void program() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        page = "/programs/" + program.slug() + "/application-questions";
        jdbc.sql("update program set languages = '{en,es}' where id = ?")
                .param(program.id())
                .update();
    }

    @Test
    void aQuestionIsAskedAnsweredAndCompared() {
        assertThat(send(page, coordinator, asked("SIMILAR"))).hasRedirectedUrl(page);
        long question = question();
        assertThat(mvc.get().uri(page).with(as(coordinator))).bodyText().contains("How do you like", "Often · Rarely");
        assertThat(questions.compared(program.id())).isEqualTo(Map.of(question, MatchKind.SIMILAR));

        long person = cast.person("Manuel", "Mentee");
        long participant = cast.participant(program, person, "MENTEE");
        String answers = "/programs/" + program.slug() + "/application-answers";
        assertThat(mvc.get().uri(answers).with(as(person))).bodyText().contains("How do you like to meet?", "Rarely");
        assertThat(send(answers, person, "answer" + question + "=1", "answer99=0", "answerX=1"))
                .hasRedirectedUrl("/programs/" + program.slug());
        assertThat(participants.findAdmitted(participant).orElseThrow().answers())
                .isEqualTo(Map.of(question, 1));
        assertThat(mvc.get().uri(answers).with(as(person))).bodyText().containsPattern("value=\"1\"[^>]*checked");
        assertThat(mvc.get()
                        .uri("/programs/" + program.slug() + "/participants/" + participant)
                        .with(as(coordinator)))
                .bodyText()
                .contains("How do you like to meet?", "Rarely");
    }

    @Test
    void ofTwoWhoChangeAQuestionTheSecondSeesBoth() {
        send(page, coordinator, asked("SIMILAR"));
        String question = page + "/" + question();
        String[] mine = {"textEn=Mine?", "choicesEn=a\nb", "textEs=¿Mía?", "choicesEs=a\nb", "compared=NOT", "version=0"
        };
        assertThat(send(question, coordinator, mine)).hasRedirectedUrl(page);
        mine[0] = "textEn=Yours?";
        assertThat(send(question, coordinator, mine)).hasStatus(409).bodyText().contains("Mine?", "Yours?");
        assertThat(mvc.get().uri(page).with(as(coordinator))).bodyText().contains("Mine?");
    }

    @Test
    void applicantsAnswerWithTheirApplication() {
        send(page, coordinator, asked("COMPLEMENTARY"));
        jdbc.sql("update program set open_to_applications = true, state = 'ENROLLING' where id = ?")
                .param(program.id())
                .update();
        long person = cast.person("Ana", "Applicant");
        String applications = "/programs/" + program.slug() + "/applications";
        assertThat(mvc.get().uri(applications + "/new").with(as(person)))
                .bodyText()
                .contains("How do you like to meet?");
        assertThat(send(
                        applications,
                        person,
                        "role=MENTEE",
                        "answer" + question() + "=0",
                        "token=" + Submissions.newToken()))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select choice from application_answer where application_question_id = ?")
                        .param(question())
                        .query(Integer.class)
                        .list())
                .containsExactly(0);
    }

    @Test
    void eachLanguageHasTheQuestionAndAsManyChoices() {
        assertThat(send(
                        page,
                        coordinator,
                        "textEn=Why?",
                        "choicesEn=a\nb",
                        "compared=NOT",
                        "token=" + Submissions.newToken()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"textEs-problem\"");
        assertThat(send(
                        page,
                        coordinator,
                        "textEn=Why?",
                        "choicesEn=a\nb",
                        "textEs=¿Qué?",
                        "choicesEs=a",
                        "compared=NOT",
                        "token=" + Submissions.newToken()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"choicesEs-problem\"");
        assertThat(send(
                        page,
                        coordinator,
                        "textEn=Why?",
                        "choicesEn=a\nb",
                        "textEs=¿Qué?",
                        "choicesEs=a\nb\nc",
                        "compared=NOT",
                        "token=" + Submissions.newToken()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"choicesEs-problem\"");
        assertThat(questions.compared(program.id())).isEmpty();
    }

    @Test
    void whatWasAnsweredKeepsItsChoicesAndGoesWithItsAnswers() {
        send(page, coordinator, asked("SIMILAR"));
        long question = question();
        long participant = cast.participant(program, cast.person("Manuel", "Mentee"), "MENTEE");
        questions.answer(program.id(), participant, Map.of(question, 1));
        assertThat(send(
                        page + "/" + question,
                        coordinator,
                        "textEn=How?",
                        "choicesEn=a\nb\nc",
                        "textEs=¿Cómo?",
                        "choicesEs=a\nb\nc",
                        "compared=SIMILAR",
                        "version=0"))
                .hasStatus(422);
        assertThat(send(
                        page + "/" + question,
                        coordinator,
                        "textEn=How often?",
                        "choicesEn=Always\nNever",
                        "textEs=¿Cada cuánto?",
                        "choicesEs=Siempre\nNunca",
                        "compared=NOT",
                        "version=0"))
                .hasRedirectedUrl(page);
        assertThat(questions.compared(program.id())).isEmpty();
        assertThat(send(page + "/" + question + "/removal", coordinator)).hasRedirectedUrl(page);
        assertThat(participants.findAdmitted(participant).orElseThrow().answers())
                .isEmpty();
    }

    @Test
    void moreThanTenAreNotAsked() {
        for (int i = 0; i < 10; i++) {
            assertThat(send(page, coordinator, asked("NOT"))).hasStatus3xxRedirection();
        }
        assertThat(send(page, coordinator, asked("NOT"))).hasStatus(422);
    }

    private static String[] asked(String compared) {
        return new String[] {
            "textEn=How do you like to meet?",
            "choicesEn=Often\nRarely",
            "textEs=¿Cómo le gusta reunirse?",
            "choicesEs=A menudo\nPocas veces",
            "compared=" + compared,
            "token=" + Submissions.newToken()
        };
    }

    private long question() {
        return jdbc.sql("select id from application_question where program_id = ?")
                .param(program.id())
                .query(Long.class)
                .single();
    }

    private MvcTestResult send(String address, long person, String... fields) {
        var request = mvc.post().uri(address).with(as(person)).with(csrf());
        if (Stream.of(fields).noneMatch(field -> field.startsWith("version="))) {
            request = request.param("version", "0");
        }
        for (String field : fields) {
            int at = field.indexOf('=');
            request = request.param(field.substring(0, at), field.substring(at + 1));
        }
        return request.exchange();
    }
}
