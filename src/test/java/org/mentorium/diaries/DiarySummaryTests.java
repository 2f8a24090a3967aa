package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.sessions.Sessions;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one text of a diary that coordinators may read: while every member has released exactly what stands there. */
@ApplicationTest
class DiarySummaryTests {

    @Autowired
    private Cast cast;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Diaries diaries;

    @Autowired
    private RowSecurity rowSecurity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvcTester mvc;

    private DiaryWorld world;
    private long coordinator;
    private Pair pair;
    private String home;
    private String summary;

    @BeforeEach
    void anEntryWithASummary() throws Exception {
        world = new DiaryWorld(mvc);
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        home = "/relationships/" + pair.id();
        summary = home + "/diary-entries/1/summary";
        Viewer mentor = viewer(pair.mentor());
        sessions.log(mentor, pair.id(), DiaryWorld.YESTERDAY);
        diaries.write(mentor, pair.id(), 1, List.of(Draft.of(PartKind.TOPICS, "between us", Readers.MEMBERS)));
        write(pair.mentor(), "We went through the plan");
    }

    @Test
    void coordinatorsReadItWhenEveryMemberHasReleasedIt() throws Exception {
        assertThat(released()).doesNotContain("through the plan").contains("No summary has been released");
        release(pair.mentor(), 1);
        assertThat(released()).doesNotContain("through the plan");
        release(pair.mentee(), 1);
        assertThat(released()).contains("We went through the plan").doesNotContain("between us");
        assertThat(world.text(pair.mentee(), summary)).contains("and the coordinators of the program can read this");
        assertThat(world.text(pair.mentor(), home + "/diary-entries/1/readings"))
                .as("their reading is noted like everybody's")
                .contains("Cora Coordinator");
        assertThat(world.get(coordinator, summary)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(world.get(coordinator, home + "/diary-entries/1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anyMemberTakesItBack() throws Exception {
        release(pair.mentor(), 1);
        release(pair.mentee(), 1);
        assertThat(released()).contains("through the plan");
        assertThat(world.post(pair.mentee(), summary + "/withdrawal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(released()).doesNotContain("through the plan");
        release(pair.mentee(), 1);
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(pair.id())
                .update();
        assertThat(released()).contains("through the plan");
        world.post(pair.mentor(), summary + "/withdrawal", Map.of());
        assertThat(released()).as("also when all is over").doesNotContain("through the plan");
    }

    @Test
    void everyChangeAsksForAllReleasesAnew() throws Exception {
        release(pair.mentor(), 1);
        release(pair.mentee(), 1);
        write(pair.mentee(), "We went through half of it");
        assertThat(released()).doesNotContain("through the plan", "half of it");
        release(pair.mentor(), 2);
        assertThat(released()).doesNotContain("half of it");
        write(pair.mentor(), "We went through the plan");
        release(pair.mentor(), 2);
        assertThat(world.text(pair.mentor(), summary))
                .as("what was read is no longer what stands there")
                .contains("has not released it");
        release(pair.mentor(), 3);
        release(pair.mentee(), 3);
        assertThat(released()).contains("We went through the plan").doesNotContain("half of it");
    }

    @Test
    void whoIsAddedLaterHasReleasedNothing() throws Exception {
        release(pair.mentor(), 1);
        release(pair.mentee(), 1);
        long third = cast.person("Mona", "Mentee");
        jdbc.sql(
                        "insert into relationship_member (relationship_id, participant_id, person_id, role) values (?, ?, ?, 'MENTEE')")
                .params(pair.id(), cast.participant(pair.program(), third, "MENTEE"), third)
                .update();
        assertThat(released()).doesNotContain("through the plan");
        release(third, 1);
        assertThat(released()).contains("through the plan");
    }

    @Test
    void beneathThePagesTheRuleIsTheSame() throws Exception {
        assertThat(asCoordinator()).isEmpty();
        release(pair.mentor(), 1);
        assertThat(asCoordinator()).isEmpty();
        release(pair.mentee(), 1);
        assertThat(asCoordinator()).containsExactly("We went through the plan");
        write(pair.mentor(), "");
        assertThat(asCoordinator()).isEmpty();
    }

    @Test
    void twoWhoWriteItAtOnceSeeBothTexts() throws Exception {
        String mine = world.text(pair.mentee(), summary);
        write(pair.mentor(), "Theirs");
        assertThat(world.post(pair.mentee(), summary, world.form(mine, "summary", "Mine")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Mine</textarea>", "Theirs", "Somebody saved before you");
    }

    @Test
    void nobodyButMembersAndCoordinatorsKnowsThePage() throws Exception {
        release(pair.mentor(), 1);
        release(pair.mentee(), 1);
        for (long outsider : new long[] {
            cast.administrator(),
            cast.person("Stan", "Stranger"),
            cast.pair(pair.program()).mentor()
        }) {
            assertThat(world.get(outsider, home + "/diary-summaries")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(world.text(pair.mentee(), home + "/diary-summaries")).contains("through the plan");
    }

    private String released() throws Exception {
        return world.text(coordinator, home + "/diary-summaries");
    }

    private void release(long person, int version) {
        assertThat(world.post(person, summary + "/release", Map.of("version", Integer.toString(version))))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private void write(long person, String text) throws Exception {
        assertThat(world.post(person, summary, world.form(world.text(person, summary), "summary", text)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private List<String> asCoordinator() {
        return new TransactionTemplate(transactions).execute(status -> {
            rowSecurity.askAs(viewer(coordinator));
            return jdbc.sql("select text from diary_part where relationship_id = ?")
                    .param(pair.id())
                    .query(String.class)
                    .list();
        });
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "", "", false, false, Locale.ENGLISH, ZoneId.of("UTC"));
    }
}
