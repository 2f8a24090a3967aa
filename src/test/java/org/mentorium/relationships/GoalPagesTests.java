package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class GoalPagesTests {

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private long coordinator;
    private Cast.Pair pair;
    private long goal;

    @BeforeEach
    void pairWithAGoal() {
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        goal = cast.goal(pair, "Speak up in meetings");
    }

    @Test
    void membersReadThemAndWhoElseCan() {
        for (long member : List.of(pair.mentor(), pair.mentee())) {
            assertThat(get("", member)).hasStatusOk().bodyText().contains("Speak up in meetings", "Only you and");
        }
    }

    @Test
    void coordinatorsSeeHowManyAndNotWhich() {
        assertThat(get("", coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("1 open, 0 reached")
                .doesNotContain("Speak up in meetings", "Write a goal");
        for (String path : List.of("/new", "/" + goal, "/" + goal + "/edit")) {
            assertThat(get(path, coordinator)).hasStatus(403);
        }
        for (String path : List.of("", "/" + goal, "/" + goal + "/reached", "/" + goal + "/dropped")) {
            assertThat(post(path, coordinator, Map.of())).hasStatus(403);
        }
    }

    @Test
    void strangersFindNothing() {
        long stranger = cast.administrator();
        for (String path : List.of("", "/new", "/" + goal)) {
            assertThat(get(path, stranger)).hasStatus(404);
            assertThat(post(path.equals("/new") ? "" : path, stranger, Map.of("what", "x")))
                    .hasStatus(404);
        }
    }

    @Test
    void goalsOfAnotherRelationshipAreNotFound() {
        Cast.Pair other = cast.pair(cast.program(coordinator));
        long theirs = cast.goal(other, "Theirs");
        assertThat(get("/" + theirs, pair.mentee())).hasStatus(404);
        assertThat(post("/" + theirs + "/reached", pair.mentee(), Map.of())).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void pagesAreInTheReadersLanguage(String language) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, pair.mentee())
                .update();
        for (String path : List.of("", "/new", "/" + goal, "/" + goal + "/edit")) {
            assertThat(get(path, pair.mentee())).hasStatusOk().bodyText().contains("lang=\"" + language + "\"");
        }
    }

    @Test
    void goalIsWrittenOnceHoweverOftenItIsSent() {
        var form = Map.of("what", "Lead a lesson", "targetOn", "2027-03-31", "token", Submissions.newToken());
        assertThat(post("", pair.mentor(), form)).hasStatus(303);
        assertThat(post("", pair.mentor(), form)).hasStatus(303);
        assertThat(titles()).containsExactly("Speak up in meetings", "Lead a lesson");
    }

    @Test
    void mistakesAreSaidAtTheirFieldsAndWhatWasTypedStays() {
        assertThat(post(
                        "",
                        pair.mentee(),
                        Map.of("what", " ", "measure", "I count", "targetOn", "soon", "token", Submissions.newToken())))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#what\"", "href=\"#targetOn\"", "I count");
        assertThat(post(
                        "",
                        pair.mentee(),
                        Map.of("what", "x", "targetOn", "+999999999-01-01", "token", Submissions.newToken())))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#targetOn\"");
        assertThat(post("", pair.mentee(), Map.of("what", "a\0b", "token", Submissions.newToken())))
                .hasStatus(422);
        assertThat(post("", pair.mentee(), Map.of("what", "x".repeat(201)))).hasStatus(422);
        assertThat(titles()).hasSize(1);
    }

    @Test
    void staleGoalShowsBothTexts() {
        assertThat(post("/" + goal, pair.mentee(), Map.of("what", "Speak first", "version", "0")))
                .hasStatus(303);
        assertThat(post("/" + goal, pair.mentee(), Map.of("what", "Speak last", "version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("Speak first", "Speak last");
        assertThat(titles()).containsExactly("Speak first");
    }

    @Test
    void goalIsReachedAndTakenUpAgain() {
        assertThat(post("/" + goal + "/reached", pair.mentee(), Map.of())).hasStatus(303);
        assertThat(state()).isEqualTo("REACHED");
        assertThat(get("/" + goal, pair.mentee())).hasStatusOk().bodyText().contains("Take it up again");
        assertThat(get("/" + goal + "/edit", pair.mentee())).hasStatus(409);
        assertThat(post("/" + goal + "/dropped", pair.mentee(), Map.of()))
                .hasStatus(303)
                .flash()
                .containsKey("flash");
        assertThat(state()).isEqualTo("REACHED");
        post("/" + goal + "/reopened", pair.mentee(), Map.of());
        post("/" + goal + "/dropped", pair.mentee(), Map.of());
        assertThat(state()).isEqualTo("DROPPED");
    }

    @Test
    void goalIsItsMenteesWhoeverWroteItDown() {
        post("", pair.mentor(), Map.of("what", "Lead a lesson", "token", Submissions.newToken()));
        long theirs = jdbc.sql("select id from goal where title = 'Lead a lesson' and relationship_id = ?")
                .param(pair.id())
                .query(Long.class)
                .single();
        assertThat(get("/" + theirs, pair.mentor())).hasStatusOk().bodyText().contains("goal, written down by");
        assertThat(get("/" + theirs + "/edit", pair.mentor())).hasStatus(403);
        for (String path : List.of("", "/reached", "/dropped", "/reopened", "/steps/0/completion")) {
            assertThat(post("/" + theirs + path, pair.mentor(), Map.of("what", "x", "version", "0")))
                    .hasStatus(403);
        }
        assertThat(post("/" + theirs + "/reached", pair.mentee(), Map.of())).hasStatus(303);
    }

    @Test
    void mentorOfSeveralSaysWhoseGoalItIs() {
        long other = cast.person("Nora", "Second");
        jdbc.sql("""
                        insert into relationship_member (relationship_id, participant_id, person_id, role)
                        values (?, ?, ?, 'MENTEE')
                        """)
                .params(pair.id(), cast.participant(pair.program(), other, "MENTEE"), other)
                .update();
        var form = Map.of("what", "Lead a lesson", "token", Submissions.newToken());
        assertThat(post("", pair.mentor(), form)).hasStatus(422).bodyText().contains("choose one of the mentees");
        assertThat(post(
                        "",
                        pair.mentor(),
                        Map.of("what", "Ask", "owner", Long.toString(other), "token", Submissions.newToken())))
                .hasStatus(303);
        assertThat(jdbc.sql("select owner_id from goal where title = 'Ask' and relationship_id = ?")
                        .param(pair.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(other);
    }

    @Test
    void stepsAreTickedOneByOne() {
        post("/" + goal, pair.mentee(), Map.of("what", "Speak up", "steps", "Prepare\n\n Say it ", "version", "0"));
        assertThat(post("/" + goal + "/steps/1/completion", pair.mentee(), Map.of("words", "Say it")))
                .hasStatus(303);
        assertThat(get("/" + goal, pair.mentor())).bodyText().contains("1 of 2 steps done");
        assertThat(post("/" + goal + "/steps/0/completion", pair.mentee(), Map.of("words", "Say it")))
                .hasStatus(303)
                .flash()
                .containsEntry("flashKind", "warn");
        post("/" + goal + "/steps/1/reopening", pair.mentee(), Map.of("words", "Say it"));
        assertThat(get("/" + goal, pair.mentor())).bodyText().contains("0 of 2 steps done");
    }

    @Test
    void whatWasDoneForItIsNamedAndWhatIsNotSharedIsNot() {
        jdbc.sql("""
                        with held as (
                            insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                            values (?, 1, 'HELD', '2026-11-02 10:00Z', 'UTC', 60, 'ONLINE', now()) returning id)
                        insert into session_goal (session_id, goal_id) select id, ? from held
                        """).params(pair.id(), goal).update();
        jdbc.sql("""
                        insert into portfolio_item (relationship_id, owner_id, title, goal_id, shared_at, created_at)
                        values (?, ?, 'My speech', ?, now(), now()), (?, ?, 'A draft of mine', ?, null, now())
                        """)
                .params(pair.id(), pair.mentee(), goal, pair.id(), pair.mentee(), goal)
                .update();
        assertThat(get("/" + goal, pair.mentor()))
                .bodyText()
                .contains("Sessions about it", "November 2, 2026", "My speech")
                .doesNotContain("A draft of mine");
        assertThat(get("/" + goal, pair.mentee())).bodyText().contains("A draft of mine");
    }

    @Test
    void everyMemberNotesHowFarItIs() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        var note = Map.of("progressNote", "Spoke twice", "notedOn", day.toString(), "token", Submissions.newToken());
        assertThat(post("/" + goal + "/notes", pair.mentor(), note)).hasStatus(303);
        assertThat(post("/" + goal + "/notes", pair.mentor(), note)).hasStatus(303);
        assertThat(get("/" + goal, pair.mentee()))
                .bodyText()
                .contains(
                        "Spoke twice",
                        DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH)
                                .format(day))
                .containsOnlyOnce("Spoke twice");
        assertThat(post(
                        "/" + goal + "/notes",
                        pair.mentee(),
                        Map.of("progressNote", "x", "notedOn", "2199-01-01", "token", Submissions.newToken())))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#notedOn\"");
        assertThat(post("/" + goal + "/notes", pair.mentee(), Map.of("progressNote", " ")))
                .hasStatus(422);
        assertThat(post("/" + goal + "/notes", coordinator, note)).hasStatus(403);
    }

    @Test
    void nothingChangesAfterTheEnd() {
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(pair.id())
                .update();
        assertThat(get("", pair.mentee()))
                .hasStatusOk()
                .bodyText()
                .contains("Speak up in meetings")
                .doesNotContain("Write a goal");
        assertThat(get("/new", pair.mentee())).hasStatus(409).bodyText().contains("This relationship is closed");
        assertThat(post("", pair.mentee(), Map.of("what", "x", "token", Submissions.newToken())))
                .hasStatus(409);
        assertThat(post("/" + goal + "/reached", pair.mentee(), Map.of())).hasStatus(303);
        assertThat(state()).isEqualTo("OPEN");
    }

    private MvcTestResult get(String path, long viewer) {
        return mvc.get().uri(address() + path).with(as(viewer)).exchange();
    }

    private MvcTestResult post(String path, long viewer, Map<String, String> form) {
        var request = mvc.post().uri(address() + path).with(as(viewer)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private List<String> titles() {
        return jdbc.sql("select title from goal where relationship_id = ? order by id")
                .param(pair.id())
                .query(String.class)
                .list();
    }

    private String state() {
        return jdbc.sql("select state from goal where id = ?")
                .param(goal)
                .query(String.class)
                .single();
    }

    private String address() {
        return "/relationships/" + pair.id() + "/goals";
    }
}
