package org.mentorium.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.participants.OwnParts;
import org.mentorium.participants.Participants;
import org.mentorium.participants.Safeguards;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class SafeguardingPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Participants participants;

    @Autowired
    OwnParts own;

    @Autowired
    JdbcClient jdbc;

    long coordinator;
    long person;
    long participant;
    Cast.Program program;
    String page;

    @BeforeEach
    void pupil() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        person = cast.person("Pia", "Pupil");
        participant = cast.participant(program, person, "MENTEE");
        page = "/programs/" + program.slug() + "/participants/" + participant + "/safeguarding";
    }

    @Test
    void whatIsRecordedReachesMatchingAndThePerson() {
        assertThat(record("minor=true", "guardian=Greta Guardian", "consentOn=2026-01-10", "version=0"))
                .hasRedirectedUrl("/programs/" + program.slug() + "/participants/" + participant);
        assertThat(safeguards()).isEqualTo(new Safeguards(true, true, false, false));
        assertThat(mvc.get().uri("/profile").with(as(person)))
                .bodyText()
                .contains("You are entered as a minor.", "Greta Guardian consented");
        assertThat(record("screenedOn=2026-01-10", "trainedOn=2026-01-11", "version=1"))
                .hasStatus3xxRedirection();
        assertThat(safeguards()).isEqualTo(new Safeguards(false, false, true, true));
    }

    @Test
    void consentNamesWhoGaveItAndDatesLieInThePast() {
        assertThat(record("minor=true", "guardian=", "consentOn=2026-01-10", "version=0"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"guardian-problem\"");
        assertThat(record("screenedOn=2199-01-10", "version=0"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"screenedOn-problem\"");
        assertThat(record("trainedOn=yesterday", "version=0"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"trainedOn-problem\"");
        assertThat(safeguards()).isEqualTo(Safeguards.NONE);
    }

    @Test
    void ofTwoWhoRecordAtOnceTheSecondSeesBoth() {
        record("guardian=Greta", "version=0");
        record("minor=true", "guardian=Gustav", "version=1");
        assertThat(record("guardian=Gerda", "version=1"))
                .hasStatus(409)
                .bodyText()
                .contains("Gerda", "Gustav", "Yes", "No");
    }

    /** Any known address can be invited, and what is recorded holds for all programs. */
    @ParameterizedTest
    @ValueSource(strings = {"INVITED", "REFUSED", "WITHDRAWN"})
    void ofWhoNeitherAppliedNorTakesPartNothingIsReadOrRecorded(String state) {
        record("guardian=Greta Guardian", "version=0");
        String show = page.substring(0, page.lastIndexOf('/'));
        assertThat(mvc.get().uri(show).with(as(coordinator))).bodyText().contains(page);
        jdbc.sql("update participant set state = ? where id = ?")
                .params(state, participant)
                .update();
        assertThat(mvc.get().uri(page).with(as(coordinator))).hasStatus(404);
        assertThat(record("guardian=Gustav", "version=1")).hasStatus(404);
        assertThat(mvc.get().uri(show).with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(page);
    }

    /** Any known address can be entered too, without its owner knowing. */
    @Test
    void ofWhoWasOnlyEnteredNothingFromElsewhereIsReadAndWhatIsWrittenStaysInTheProgram() {
        record("minor=true", "guardian=Greta Guardian", "consentOn=2026-01-10", "version=0");
        long curious = cast.person("Cora", "Curious");
        Cast.Program other = cast.program(curious);
        assertThat(mvc.post()
                        .uri("/programs/" + other.slug() + "/participants")
                        .with(as(curious))
                        .with(csrf())
                        .param("email", email())
                        .param("givenName", "Pia")
                        .param("familyName", "Pupil")
                        .param("role", "MENTEE")
                        .param("locale", "en")
                        .param("token", java.util.UUID.randomUUID().toString()))
                .hasStatus(303);
        long entered = jdbc.sql("select id from participant where program_id = ?")
                .param(other.id())
                .query(Long.class)
                .single();
        String there = "/programs/" + other.slug() + "/participants/" + entered + "/safeguarding";
        assertThat(mvc.get().uri(there).with(as(curious)))
                .hasStatusOk()
                .bodyText()
                .contains("has not yet agreed")
                .doesNotContain("Greta", "2026-01-10", "checked=\"checked", "??");
        assertThat(participants.findAdmitted(entered).orElseThrow().safeguards())
                .as("nor by what matching says")
                .isEqualTo(Safeguards.NONE);

        assertThat(mvc.post()
                        .uri(there)
                        .with(as(curious))
                        .with(csrf())
                        .param("_minor", "")
                        .param("minor", "true")
                        .param("guardian", "Gustav")
                        .param("consentOn", "2026-02-02")
                        .param("version", "0"))
                .hasStatus(303);
        assertThat(participants.findAdmitted(entered).orElseThrow().safeguards())
                .isEqualTo(new Safeguards(true, true, false, false));
        assertThat(mvc.get().uri(page).with(as(coordinator)))
                .bodyText()
                .contains("Greta Guardian")
                .doesNotContain("Gustav");
        assertThat(mvc.get().uri("/profile").with(as(person))).bodyText().contains("Gustav", "Greta Guardian");

        own.agreed(java.util.List.of(entered));
        assertThat(mvc.get().uri(there).with(as(curious)))
                .bodyText()
                .contains("Greta Guardian")
                .doesNotContain("Gustav", "has not yet agreed");
    }

    private String email() {
        return jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private Safeguards safeguards() {
        return participants.findAdmitted(participant).orElseThrow().safeguards();
    }

    private MvcTestResult record(String... fields) {
        var request = mvc.post().uri(page).with(as(coordinator)).with(csrf()).param("_minor", "");
        for (String field : fields) {
            int at = field.indexOf('=');
            request = request.param(field.substring(0, at), field.substring(at + 1));
        }
        return request.exchange();
    }
}
