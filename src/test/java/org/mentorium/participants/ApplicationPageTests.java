package org.mentorium.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.participants.Asking.field;
import static org.mentorium.participants.Asking.token;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.web.Flash;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ApplicationPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private long coordinator;
    private Cast.Program program;
    private String applications;
    private Asking ask;

    @BeforeEach
    void program() {
        ask = new Asking(mvc, jdbc);
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        applications = "/programs/" + program.slug() + "/applications";
        jdbc.sql("update program set open_to_applications = true, state = 'ENROLLING' where id = ?")
                .param(program.id())
                .update();
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void anybodyMayOpenTheFormWhileTheProgramTakesApplications(String locale) {
        assertThat(mvc.get().uri(applications + "/new").header("Accept-Language", locale))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"" + locale + "\"", "name=\"email\"");
        assertThat(ask.get(cast.person("Eva", "Eager"), applications + "/new"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"email\"");
    }

    @Test
    void aProgramThatTakesNoneIsNotFoundByStrangersAndSaysSoToItsOwn() {
        jdbc.sql("update program set open_to_applications = false where id = ?")
                .param(program.id())
                .update();
        assertThat(mvc.get().uri(applications + "/new")).hasStatus(404);
        assertThat(ask.get(cast.person("Eva", "Eager"), applications + "/new")).hasStatus(404);
        assertThat(ask.postSignedOut(applications, field("role", "MENTEE"), token()))
                .hasStatus(404);
        assertThat(ask.get(coordinator, applications + "/new")).hasStatus(409);
    }

    @Test
    void whoIsSignedInAppliesOnceInARole() {
        long eager = cast.person("Eva", "Eager");
        assertThat(ask.post(
                        eager, applications, field("role", "MENTEE"), field("motivation", "I would like to"), token()))
                .hasStatus(303);
        assertThat(ask.states(program.id(), ask.email(eager))).containsExactly("APPLIED");
        assertThat(ask.post(eager, applications, field("role", "MENTEE"), field("motivation", "Once more"), token()))
                .hasStatus(422)
                .bodyText()
                .contains("you have applied", "Once more");
        assertThat(ask.post(eager, applications, field("role", "MENTOR"), token()))
                .hasStatus(303);
    }

    @Test
    void somebodyNewGetsALetterForChoosingAPassword() {
        String email = "new." + Cast.next() + "@cast.example";
        assertThat(signedOut(email)).hasStatus(303);
        assertThat(ask.states(program.id(), email)).containsExactly("APPLIED");
        assertThat(ask.letters(email)).containsExactly("Your application to Program " + program.slug());
        assertThat(jdbc.sql("select body from letter where recipient = ?")
                        .param(email)
                        .query(String.class)
                        .single())
                .contains("/invitations/");
    }

    @Test
    void thePageSaysTheSameOfAKnownAddressAndOnlyItsOwnerLearnsMore() {
        long known = cast.person("Nora", "Known");
        String email = ask.email(known);
        MvcTestResult ofKnown = signedOut(email);
        MvcTestResult ofNew = signedOut("new." + Cast.next() + "@cast.example");
        assertThat(ofKnown.getResponse().getRedirectedUrl())
                .isEqualTo(ofNew.getResponse().getRedirectedUrl());
        assertThat(ofKnown.getResponse().getStatus())
                .isEqualTo(ofNew.getResponse().getStatus());
        assertThat(said(ofKnown)).isEqualTo(said(ofNew));
        assertThat(ask.states(program.id(), email)).isEmpty();
        assertThat(ask.letters(email)).containsExactly("Sign in to apply to Program " + program.slug());
    }

    @Test
    void whatIsRefusedIsRefusedWhetherTheAddressIsKnownOrNot() {
        String known = ask.email(cast.person("Nora", "Known"));
        String skills = IntStream.range(0, 100).mapToObj(i -> "skill " + i).collect(Collectors.joining("\n"));
        for (String email : List.of(known, "new." + Cast.next() + "@cast.example")) {
            assertThat(signedOut(email, field("role", "PEER")))
                    .hasStatus(422)
                    .bodyText()
                    .contains("role-problem");
            assertThat(signedOut(email, field("role", "MENTEE"), field("skillsSought", skills)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("skillsSought-problem");
        }
        assertThat(ask.letters(known)).isEmpty();
    }

    @Test
    void nearPeersSayTheirYearGroupAndNoSide() {
        jdbc.sql("update program set mentoring_type = 'NEAR_PEER' where id = ?")
                .param(program.id())
                .update();
        long eva = cast.person("Eva", "Eager");
        assertThat(ask.get(eva, applications + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"yearGroup\"")
                .doesNotContain("type=\"radio\" id=\"role");
        assertThat(ask.post(eva, applications, token(), field("role", "PEER")))
                .hasStatus(422)
                .bodyText()
                .contains("yearGroup-problem");
        for (String wrong : List.of("0", "100", "two")) {
            assertThat(ask.post(eva, applications, token(), field("role", "PEER"), field("yearGroup", wrong)))
                    .hasStatus(422);
        }
        assertThat(ask.post(eva, applications, token(), field("role", "PEER"), field("yearGroup", "2")))
                .hasStatus(303);
        assertThat(jdbc.sql("select year_group from participant where program_id = ? and role = 'PEER'")
                        .param(program.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nobodyIsFloodedWithLettersByOthers() {
        String email = ask.email(cast.person("Nora", "Known"));
        for (int i = 0; i < 5; i++) {
            assertThat(signedOut(email)).hasStatus(303);
        }
        assertThat(ask.letters(email)).hasSize(3);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        assertThat(ask.postSignedOut(applications, field("givenName", "Eva"), field("motivation", "Because"), token()))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Eva\"", "Because");
        assertThat(ask.postSignedOut(
                        applications, field("role", "MENTEE"), field("email", "x"), field("givenName", "Eva"), token()))
                .hasStatus(422);
        assertThat(ask.postSignedOut(applications, field("role", "BOSS"), token()))
                .hasStatus(422);
        assertThat(ask.postSignedOut(
                        applications, field("role", "MENTEE"), field("motivation", "x".repeat(100_000)), token()))
                .hasStatus(422);
        assertThat(ask.postSignedOut(applications, field("role", "MENTEE"), field("motivation", "\0"), token()))
                .hasStatus(422);
    }

    private MvcTestResult signedOut(String email) {
        return signedOut(email, field("role", "MENTEE"));
    }

    private MvcTestResult signedOut(String email, String[]... fields) {
        String[][] who = {
            field("email", email),
            field("givenName", "Eva"),
            field("familyName", "Eager"),
            field("motivation", "I would like to"),
            token()
        };
        return ask.postSignedOut(
                applications, Stream.of(who, fields).flatMap(Stream::of).toArray(String[][]::new));
    }

    private static String said(MvcTestResult answer) {
        return answer.getMvcResult().getFlashMap().get("flash") instanceof Flash flash ? flash.key() : "";
    }
}
