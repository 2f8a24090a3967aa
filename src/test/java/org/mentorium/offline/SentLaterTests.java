package org.mentorium.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Viewer;
import org.mentorium.diaries.Diaries;
import org.mentorium.diaries.Draft;
import org.mentorium.diaries.PartKind;
import org.mentorium.diaries.Readers;
import org.mentorium.sessions.MeetingMode;
import org.mentorium.sessions.SessionData;
import org.mentorium.sessions.Sessions;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Statements;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/** What a device takes along, and how it hands in what was written on it. */
@ApplicationTest
class SentLaterTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Diaries diaries;

    private Pair pair;
    private String home;

    @BeforeEach
    void aPair() {
        pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        home = "/relationships/" + pair.id();
        sessions.log(viewer(pair.mentor()), pair.id(), at(-1));
    }

    @Test
    void whatIsSentTwiceIsAnsweredAlikeAndWrittenOnce() {
        Map<String, String> entry = Map.of("notes", "Under the tree", "token", Submissions.newToken(), "later", "true");
        assertThat(send(pair.mentor(), "/diary-entries", entry)).hasStatus(204);
        assertThat(send(pair.mentor(), "/diary-entries", entry)).hasStatus(204);
        assertThat(texts()).containsExactly("Under the tree");
    }

    @Test
    void theKeyIsItsSendersAndNobodyElseIsAnsweredByIt() {
        Map<String, String> entry = Map.of("objectives", "To read", "token", Submissions.newToken());
        assertThat(send(pair.mentor(), "/diary-entries", entry)).hasStatus(204);
        assertThat(send(pair.mentee(), "/diary-entries", entry)).hasStatus(422);
        assertThat(texts()).containsExactly("To read");
    }

    @Test
    void aChangeThatWasMergedByHandIsNotAskedAboutAgain() {
        diaries.write(viewer(pair.mentor()), pair.id(), 1, List.of(Draft.of(PartKind.TOPICS, "Old", Readers.MEMBERS)));
        Map<String, String> change = Map.of("topics", "Mine", "token", Submissions.newToken(), "later", "true");
        assertThat(send(pair.mentee(), "/diary-entries/1", change)).hasStatus(409);
        String page = new String(
                post(pair.mentee(), "/diary-entries/1", change, null)
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page).contains("Old", "Mine").containsPattern("name=\"later\"\\s+value=\"true\"");
        String seen = page.replaceFirst("(?s).*name=\"topicsSeen\"\\s+value=\"([^\"]*)\".*", "$1");
        Map<String, String> merged =
                Map.of("topics", "Old and mine", "topicsSeen", seen, "token", change.get("token"), "later", "true");
        assertThat(post(pair.mentee(), "/diary-entries/1", merged, null)).hasStatus(303);
        assertThat(send(pair.mentee(), "/diary-entries/1", change)).hasStatus(204);
        assertThat(texts()).containsExactly("Old and mine");
    }

    @Test
    void thatASessionTookPlaceMayBeSaidTwice() {
        int planned = sessions.plan(viewer(pair.mentor()), pair.id(), at(3));
        cast.beneath()
                .sql(
                        "update mentoring_session set starts_at = now() - interval '2 days' where relationship_id = ? and number = ?")
                .params(pair.id(), planned)
                .update();
        Map<String, String> version = Map.of("version", "0");
        String holding = "/sessions/" + planned + "/holding";
        assertThat(send(pair.mentee(), holding, version)).hasStatus(204);
        assertThat(send(pair.mentee(), holding, version)).hasStatus(204);
    }

    @Test
    void aRefusalIsNoSuccess() {
        int ahead = sessions.plan(viewer(pair.mentor()), pair.id(), at(3));
        assertThat(send(pair.mentee(), "/sessions/" + ahead + "/holding", Map.of("version", "0")))
                .hasStatus(409);
        Map<String, String> empty = Map.of("token", Submissions.newToken());
        assertThat(send(pair.mentee(), "/diary-entries", empty)).hasStatus(422);
        assertThat(send(cast.person("Sam", "Stranger"), "/diary-entries", empty))
                .hasStatus(404);
        assertThat(send(pair.mentee(), "/diary-entries", Map.of("notes", "Not mine", "token", Submissions.newToken())))
                .hasStatus(403);
    }

    @Test
    void aDeviceTakesAlongWhenAndWithWhomAndNothingThatAnybodyWrote() throws Exception {
        cast.activity(pair.program(), "Analysis", 2);
        sessions.plan(viewer(pair.mentor()), pair.id(), at(3));
        diaries.write(
                viewer(pair.mentee()), pair.id(), null, List.of(Draft.of(PartKind.TOPICS, "okapi", Readers.MEMBERS)));
        String provisions = provisions(pair.mentee());
        assertThat(provisions)
                .contains("Mia Mentor", "Session 1", "Session 2", "Analysis", "\"mentee\":true", "\"mentor\":false")
                .doesNotContain("okapi", "Manuel");
        assertThat(provisions(cast.person("Sam", "Stranger"))).contains("\"companions\":[]");
        assertThat(mvc.get().uri("/offline/provisions")).hasStatus(401);
    }

    @Test
    void thePageWithoutAConnectionHoldsNobodysData() throws Exception {
        assertThat(mvc.get()
                        .uri("/offline")
                        .header("Accept-Language", "es")
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .contains("Sin conexión")
                .doesNotContain("_csrf", "_author", "/sign-out");
    }

    @Test
    void provisionsCostTheSameForOneRelationshipAndForMany() throws Exception {
        provisions(pair.mentor());
        int one = Statements.during(() -> provisions(pair.mentor()));
        for (int i = 0; i < 5; i++) {
            Pair more = cast.pair(cast.program(pair.mentee()), pair.mentor(), cast.person("Mara", "Mentee"));
            sessions.log(viewer(pair.mentor()), more.id(), at(-3));
        }
        assertThat(Statements.during(() -> provisions(pair.mentor()))).isEqualTo(one);
    }

    private String provisions(long person) throws Exception {
        return mvc.get()
                .uri("/offline/provisions")
                .with(Cast.as(person))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private MvcTestResult send(long person, String path, Map<String, String> fields) {
        return post(person, path, fields, "later");
    }

    private MvcTestResult post(long person, String path, Map<String, String> fields, @Nullable String sent) {
        LinkedMultiValueMap<String, String> params = new LinkedMultiValueMap<>();
        fields.forEach(params::add);
        var request =
                mvc.post().uri(home + path).params(params).with(Cast.as(person)).with(csrf());
        return (sent == null ? request : request.header("Sent", sent)).exchange();
    }

    private List<String> texts() {
        return cast.beneath().sql("""
                        select p.text from diary_part p
                        join diary_entry e on e.id = p.diary_entry_id where e.relationship_id = ? order by p.id
                        """).param(pair.id()).query(String.class).list();
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "", "", false, false, Locale.ENGLISH, ZoneId.of("UTC"));
    }

    private static SessionData at(int days) {
        return new SessionData(
                LocalDate.now(ZoneOffset.UTC).plusDays(days), LocalTime.of(10, 0), 45, MeetingMode.ONLINE, "", null);
    }
}
