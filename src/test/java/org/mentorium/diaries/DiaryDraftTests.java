package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Viewer;
import org.mentorium.sessions.Sessions;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is being written is kept before it is saved, for its author alone, without a script as well as with one. */
@ApplicationTest
class DiaryDraftTests {

    @Autowired
    private Cast cast;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private MockMvcTester mvc;

    private DiaryWorld world;
    private Pair pair;
    private String home;

    @BeforeEach
    void aSessionTookPlace() {
        world = new DiaryWorld(mvc);
        pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        home = "/relationships/" + pair.id() + "/diary-entries";
        sessions.log(
                new Viewer(pair.mentor(), "Mia", "mia@cast.example", false, false, Locale.ENGLISH, ZoneId.of("UTC")),
                pair.id(),
                DiaryWorld.YESTERDAY);
    }

    @Test
    void theButtonSavesADraftAndThePageSaysWhen() throws Exception {
        String form = world.text(pair.mentee(), home + "/new?session=1");
        assertThat(form).contains("formaction=\"" + home + "/1/draft\"", "data-draft=\"" + home + "/1/draft\"");
        MvcTestResult saved = world.post(
                pair.mentee(), home + "/1/draft", world.form(form, "reflection", "Half a tho", "topics", "UDL"));
        assertThat(saved).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(home + "/new?session=1&draft=true");
        assertThat(world.text(pair.mentee(), home + "/new?session=1&draft=true"))
                .containsPattern("role=\"status\">Saved \\d+:\\d+")
                .contains("Half a tho</textarea>", "UDL</textarea>");
        assertThat(world.text(pair.mentee(), home + "/new?session=1"))
                .as("otherwise it asks")
                .contains("You have a draft of", "Go on with the draft")
                .doesNotContain("Half a tho");
    }

    @Test
    void theScriptIsToldTheWordsAndNothingElse() throws Exception {
        MvcTestResult saved = inPassing(home + "/0/draft", "notes", "Half a tho");
        assertThat(saved).hasStatusOk();
        assertThat(saved.getResponse().getContentType()).startsWith("text/plain");
        assertThat(saved.getResponse().getContentAsString()).matches("Saved \\d+:\\d+\\s*(AM|PM)?");
        assertThat(world.text(pair.mentor(), home + "/new?draft=true")).contains("Half a tho</textarea>");
        assertThat(inPassing(home + "/0/draft", "notes", "x".repeat(20_001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aDraftIsNobodysButItsAuthors() throws Exception {
        inPassing(home + "/1/draft", "topics", "Half a tho");
        for (String page : new String[] {"/new?session=1", "/new?session=1&draft=true", ""}) {
            assertThat(world.text(pair.mentee(), home + page)).doesNotContain("Half a tho", "You have a draft");
        }
    }

    @Test
    void savingTheEntryEndsItsDraftAndNoOther() throws Exception {
        inPassing(home + "/1/draft", "notes", "Half a tho");
        inPassing(home + "/0/draft", "notes", "Another");
        String goOn = world.text(pair.mentor(), home + "/new?session=1&draft=true");
        assertThat(world.post(pair.mentor(), home, world.form(goOn, "notes", "A whole thought")))
                .hasRedirectedUrl(home + "/1");
        assertThat(world.text(pair.mentor(), home + "/1/edit")).doesNotContain("You have a draft");
        assertThat(world.text(pair.mentor(), home + "/new")).contains("You have a draft");
    }

    @Test
    void aDraftThatComesLateAndHoldsNothingNewIsNotOffered() throws Exception {
        world.post(pair.mentor(), home, DiaryWorld.fields("session", "1", "notes", "A whole thought"));
        inPassing(home + "/1/draft", "notes", "A whole thought");
        assertThat(world.text(pair.mentor(), home + "/1/edit")).doesNotContain("You have a draft");
        assertThat(world.text(pair.mentor(), home)).doesNotContain("Your drafts");
    }

    @Test
    void itsAuthorFindsItInTheDiaryAndInTheOverview() throws Exception {
        inPassing(home + "/0/draft", "notes", "Half a tho");
        inPassing(home + "/1/draft", "notes", "Another");
        assertThat(world.text(pair.mentor(), home))
                .contains("Your drafts", "href=\"" + home + "/new?session=1&amp;draft=true\"")
                .contains("href=\"" + home + "/new?draft=true\"")
                .doesNotContain("Half a tho", "Still to write");
        assertThat(world.text(pair.mentor(), "/relationships")).contains("2 drafts to finish");
        for (String page : new String[] {home, "/relationships"}) {
            assertThat(world.text(pair.mentee(), page)).doesNotContain("draft");
        }
        world.post(pair.mentor(), home, DiaryWorld.fields("session", "1", "notes", "A whole thought"));
        inPassing(home + "/1/draft", "notes", "A second thought");
        assertThat(world.text(pair.mentor(), home)).contains("href=\"" + home + "/1/edit?draft=true\"");
    }

    @Test
    void itsAuthorThrowsItAway() throws Exception {
        inPassing(home + "/0/draft", "notes", "Half a tho");
        assertThat(world.post(pair.mentor(), home + "/0/draft/removal", Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(home + "/new");
        assertThat(world.text(pair.mentor(), home + "/new?draft=true")).doesNotContain("Half a tho");
    }

    @Test
    void goingOnWithADraftNoticesWhatTheOtherWroteMeanwhile() throws Exception {
        world.post(pair.mentor(), home, DiaryWorld.fields("session", "1", "objectives", "Set goals"));
        String form = world.text(pair.mentee(), home + "/1/edit");
        world.post(pair.mentee(), home + "/1/draft", world.form(form, "objectives", "Set three goals"));
        String theirs = world.text(pair.mentor(), home + "/1/edit");
        world.post(pair.mentor(), home + "/1", world.form(theirs, "objectives", "Set two goals"));
        String goOn = world.text(pair.mentee(), home + "/1/edit?draft=true");
        assertThat(goOn).contains("Set three goals</textarea>");
        assertThat(world.post(pair.mentee(), home + "/1", world.form(goOn, "objectives", "Set three goals")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Set three goals", "Set two goals");
    }

    @Test
    void aWindowOpenedEarlierDoesNotShareAgainWhatWasTakenBack() throws Exception {
        world.post(
                pair.mentor(),
                home,
                DiaryWorld.fields("session", "1", "notes", "He is quiet", "notesReaders", "MEMBERS"));
        Map<String, String> open = world.form(
                world.text(pair.mentor(), home + "/1/edit"),
                "notes",
                "He is quiet",
                "notesReaders",
                "MEMBERS",
                "topics",
                "UDL");
        world.post(
                pair.mentor(),
                home + "/1",
                world.form(
                        world.text(pair.mentor(), home + "/1/edit"), "notes", "He is quiet", "notesReaders", "AUTHOR"));
        assertThat(world.post(pair.mentor(), home + "/1", open)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(world.text(pair.mentee(), home + "/1")).contains("UDL").doesNotContain("He is quiet");
    }

    @Test
    void aDraftForNothingIsNotTaken() {
        for (String nowhere : new String[] {"/7/draft", "/12345/draft"}) {
            assertThat(inPassing(home + nowhere, "notes", "x")).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void theJobForgetsOldDraftsOfWhichItSeesNone() throws Exception {
        inPassing(home + "/0/draft", "notes", "Old");
        inPassing(home + "/1/draft", "notes", "New");
        cast.beneath()
                .sql(
                        "update diary_draft set saved_at = now() - interval '91 days' where relationship_id = ? and number = 0")
                .param(pair.id())
                .update();
        drafts.forgetOld();
        assertThat(world.text(pair.mentor(), home + "/new?draft=true")).doesNotContain("Old</textarea>");
        assertThat(world.text(pair.mentor(), home + "/new?session=1&draft=true"))
                .contains("New</textarea>");
    }

    private MvcTestResult inPassing(String address, String... typed) {
        var request = mvc.post()
                .uri(address)
                .header("Draft", "script")
                .with(Cast.as(pair.mentor()))
                .with(csrf());
        DiaryWorld.fields(typed).forEach(request::param);
        if (address.contains("/1/")) {
            request.param("session", "1");
        }
        return request.exchange();
    }
}
