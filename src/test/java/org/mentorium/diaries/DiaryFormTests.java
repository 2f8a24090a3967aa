package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Viewer;
import org.mentorium.sessions.Sessions;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class DiaryFormTests {

    @Autowired
    private Cast cast;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

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
    void whatIsWrittenIsThere() throws Exception {
        String page = world.text(pair.mentee(), home + "/new?session=1");
        assertThat(page)
                .contains("Diary entry of session 1", "45\u00a0min", "name=\"reflection\"", "What are you learning");
        assertThat(page).doesNotContain("name=\"notes\"");
        MvcTestResult saved = world.post(
                pair.mentee(),
                home,
                world.form(
                        page,
                        "objectives",
                        "Set goals\r\n\r\nfor spring",
                        "topics",
                        "UDL",
                        "reflection",
                        "I am <b>slow</b>",
                        "reflectionReaders",
                        "MEMBERS"));
        assertThat(saved).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(home + "/1");
        assertThat(parts())
                .containsExactly(
                        "OBJECTIVES MEMBERS Set goals\n\nfor spring",
                        "TOPICS MEMBERS UDL",
                        "REFLECTION MEMBERS I am <b>slow</b>");
        assertThat(world.text(pair.mentor(), home + "/1"))
                .contains(
                        "<p>Set goals</p>\n<p>for spring</p>",
                        "Reflection of Manuel Mentee",
                        "I am &lt;b&gt;slow&lt;/b&gt;")
                .contains("Only you and Manuel Mentee can read this", "Last written by Manuel Mentee");
        assertThat(world.text(pair.mentee(), home + "/1")).contains("Your reflection", "Last written by you");
    }

    @Test
    void aReflectionIsPrivateUntilItsAuthorSharesIt() throws Exception {
        write(pair.mentee(), "reflection", "Between me and me");
        assertThat(parts()).containsExactly("REFLECTION AUTHOR Between me and me");
        assertThat(world.text(pair.mentee(), home + "/1")).contains("Between me and me", "Only you can read this");
        edit(pair.mentee(), "reflectionReaders", "MEMBERS");
        assertThat(world.text(pair.mentor(), home + "/1")).contains("Between me and me");
        edit(pair.mentee(), "reflectionReaders", "AUTHOR");
        assertThat(world.get(pair.mentor(), home + "/1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void ofAnEntryThatIsTheOthersAloneNothingIsSeen() throws Exception {
        write(pair.mentee(), "reflection", "Between me and me");
        for (String page : new String[] {"/1", "/1/edit"}) {
            assertThat(world.get(pair.mentor(), home + page)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(world.post(pair.mentor(), home + "/1", DiaryWorld.fields("notes", "x")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(world.text(pair.mentor(), home)).contains("Write the entry of session 1");
        assertThat(world.text(pair.mentor(), "/relationships/" + pair.id() + "/sessions/1"))
                .contains("/diary-entries/new?session=1");

        for (String page : new String[] {"/relationships/" + pair.id(), "/"}) {
            assertThat(world.text(pair.mentor(), page))
                    .as(page)
                    .contains("Manuel")
                    .doesNotContain("Manuel wrote", "/diary-entries/1");
        }
        assertThat(world.text(pair.mentor(), "/")).contains("/diary-entries/new?session=1");
        assertThat(world.text(pair.mentee(), "/relationships/" + pair.id()))
                .contains("You wrote the diary of session 1", "/diary-entries/1");

        String fresh = world.text(pair.mentor(), home + "/new?session=1");
        assertThat(fresh).doesNotContain("Between me", "Last written by");
        assertThat(world.post(pair.mentor(), home, world.form(fresh, "notes", "He is quiet")))
                .hasRedirectedUrl(home + "/1");
        assertThat(parts())
                .containsExactlyInAnyOrder("REFLECTION AUTHOR Between me and me", "NOTES AUTHOR He is quiet");
        assertThat(world.text(pair.mentor(), home + "/1")).doesNotContain("Between me");
        assertThat(world.text(pair.mentee(), home + "/1")).doesNotContain("He is quiet");
    }

    @Test
    void theNumberOfAFreeEntryTellsNothingOfOthers() throws Exception {
        String form = world.text(pair.mentor(), home + "/new");
        MvcTestResult saved = world.post(pair.mentor(), home, world.form(form, "notes", "Read about UDL"));
        assertThat(saved).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(saved.getResponse().getRedirectedUrl()).matches(".*/diary-entries/[0-9]{5}");
        assertThat(world.text(pair.mentor(), home)).contains("Diary entry");
        assertThat(world.text(pair.mentee(), home)).doesNotContain("/diary-entries/1");
    }

    @Test
    void membersWhoWriteDifferentPartsDoNotDisturbEachOther() throws Exception {
        write(pair.mentor(), "objectives", "Set goals");
        String mine = world.text(pair.mentee(), home + "/1/edit");
        edit(pair.mentor(), "objectives", "Set two goals");
        assertThat(world.post(
                        pair.mentee(),
                        home + "/1",
                        world.form(
                                mine, "objectives", "Set goals", "reflection", "Good", "reflectionReaders", "AUTHOR")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(parts()).containsExactlyInAnyOrder("OBJECTIVES MEMBERS Set two goals", "REFLECTION AUTHOR Good");
    }

    @Test
    void whoWroteTheSamePartMeanwhileIsShownBesideOnesOwnText() throws Exception {
        write(pair.mentor(), "objectives", "Set goals");
        String mine = world.text(pair.mentee(), home + "/1/edit");
        edit(pair.mentor(), "objectives", "Set two goals");
        MvcTestResult refused = world.post(
                pair.mentee(), home + "/1", world.form(mine, "objectives", "Look at the class", "reflection", "Good"));
        assertThat(refused)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Look at the class</textarea>", "Good</textarea>", "Set two goals")
                .contains("Mia Mentor saved another text here", "<title>Error: ");
        assertThat(parts()).as("all or nothing").containsExactly("OBJECTIVES MEMBERS Set two goals");

        String again = refused.getResponse().getContentAsString();
        assertThat(world.post(
                        pair.mentee(), home + "/1", world.form(again, "objectives", "Both", "reflection", "Good")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(parts()).containsExactlyInAnyOrder("OBJECTIVES MEMBERS Both", "REFLECTION AUTHOR Good");
    }

    @Test
    void oneselfInAnotherWindowIsCalledYou() throws Exception {
        write(pair.mentor(), "objectives", "Set goals");
        String old = world.text(pair.mentor(), home + "/1/edit");
        edit(pair.mentor(), "objectives", "Set two goals");
        assertThat(world.post(pair.mentor(), home + "/1", world.form(old, "objectives", "Set three goals")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("You saved another text here in another window", "Set three goals</textarea>");
    }

    @Test
    void twoWhoBeginTheSameEntryAtTheSameMomentLoseNothing() throws Exception {
        List<Callable<MvcTestResult>> both = List.of(
                () -> world.post(
                        pair.mentor(), home, DiaryWorld.fields("session", "1", "topics", "Mine", "notes", "Notes")),
                () -> world.post(
                        pair.mentee(), home, DiaryWorld.fields("session", "1", "topics", "Hers", "reflection", "R")));
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(both);
            MvcTestResult one = answers.get(0).get();
            MvcTestResult other = answers.get(1).get();
            assertThat(List.of(
                            one.getResponse().getStatus(), other.getResponse().getStatus()))
                    .containsExactlyInAnyOrder(303, 409);
            MvcTestResult refused = one.getResponse().getStatus() == 409 ? one : other;
            assertThat(refused).bodyText().contains("Mine", "Hers");
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theSameFormSentTwiceIsOneEntry() throws Exception {
        Map<String, String> form = DiaryWorld.fields("notes", "Read about UDL");
        String first = String.valueOf(
                world.post(pair.mentor(), home, form).getResponse().getRedirectedUrl());
        assertThat(world.post(pair.mentor(), home, form)).hasRedirectedUrl(first);
        assertThat(parts()).hasSize(1);
        Map<String, String> change = world.form(world.text(pair.mentor(), first + "/edit"), "notes", "Read more");
        for (int i = 0; i < 2; i++) {
            assertThat(world.post(pair.mentor(), first, change)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(parts()).containsExactly("NOTES AUTHOR Read more");
    }

    @Test
    void aTextThatIsTooLongIsSaidAtItsFieldAndKept() {
        String page = "x".repeat(20_001);
        assertThat(world.post(pair.mentee(), home, DiaryWorld.fields("session", "1", "reflection", page)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("reflection-problem", page, "Diary entry of session 1");
        String lines = "x\r\n".repeat(10_000);
        assertThat(world.post(pair.mentee(), home, DiaryWorld.fields("session", "1", "reflection", lines)))
                .as("the ends of lines count once")
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatCannotBeReadIsSaidAndKept() {
        assertThat(world.post(pair.mentee(), home, DiaryWorld.fields("reflection", "a\0b")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("reflection-problem");
        assertThat(world.post(pair.mentee(), home, DiaryWorld.fields("reflection", "ab", "reflectionReaders", "ALL")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ab</textarea>");
        assertThat(world.post(pair.mentee(), home, DiaryWorld.fields("reflection", "ab", "token", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ab</textarea>");
        assertThat(world.post(pair.mentee(), home, DiaryWorld.fields("reflection", "ab", "session", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ab</textarea>");
        assertThat(world.post(pair.mentee(), home, DiaryWorld.fields("reflection", "ab", "session", "9")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(parts()).isEmpty();
    }

    @Test
    void anEmptyEntryIsNoEntry() {
        assertThat(world.post(pair.mentee(), home, DiaryWorld.fields("session", "1", "reflection", "  \n ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write in at least one part");
        assertThat(jdbc.sql("select count(*) from diary_entry where relationship_id = ?")
                        .param(pair.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMentorWritesNoReflectionAndAMenteeNoNotes() {
        assertThat(world.post(pair.mentor(), home, DiaryWorld.fields("reflection", "x")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(world.post(pair.mentee(), home, DiaryWorld.fields("notes", "x")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aRelationshipThatWasClosedWhileWritingKeepsTheText() throws Exception {
        write(pair.mentor(), "objectives", "Set goals");
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(pair.id())
                .update();
        assertThat(world.get(pair.mentor(), home + "/1"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/edit");
        assertThat(world.get(pair.mentor(), home)).hasStatusOk().bodyText().doesNotContain("/new");
        assertThat(world.post(pair.mentee(), home, DiaryWorld.fields("session", "1", "reflection", "Too late")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Too late</textarea>", "This relationship is closed");
        assertThat(parts()).hasSize(1);
    }

    private void write(long person, String... typed) throws Exception {
        String page = world.text(person, home + "/new?session=1");
        assertThat(world.post(person, home, world.form(page, typed))).hasRedirectedUrl(home + "/1");
    }

    /** Opens the entry's form, changes these fields and leaves the others as they are shown. */
    private void edit(long person, String... typed) throws Exception {
        String page = world.text(person, home + "/1/edit");
        Map<String, String> form = world.form(page);
        var texts = java.util.regex.Pattern.compile("name=\"(\\w+)\"[^>]*>([^<]*)</textarea>")
                .matcher(page);
        while (texts.find()) {
            form.put(texts.group(1), texts.group(2));
        }
        assertThat(world.post(person, home + "/1", DiaryWorld.with(form, typed)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private List<String> parts() {
        return cast.beneath().sql("""
                        select p.kind || ' ' || p.readers || ' ' || p.text from diary_part p
                        join diary_entry e on e.id = p.diary_entry_id where e.relationship_id = ? order by p.id
                        """).param(pair.id()).query(String.class).list();
    }
}
