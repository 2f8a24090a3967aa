package org.mentorium.portfolios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Statements;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@ApplicationTest
class PortfolioItemTests {

    private static final String CANARY = "canary-of-the-mentee";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private long coordinator;
    private Pair pair;

    @BeforeEach
    void aPair() {
        coordinator = cast.person("Carla", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
    }

    @Test
    void itemIsItsOwnersAloneUntilSharedAndAgainAfterwards() throws Exception {
        String item = added(item().param("description", CANARY));
        mvc.perform(get(item).with(as(pair.mentee()))).andExpect(content().string(containsString(CANARY)));
        mvc.perform(get(item).with(as(pair.mentor()))).andExpect(status().isNotFound());
        mvc.perform(get(list()).with(as(pair.mentor()))).andExpect(content().string(not(containsString("A lesson"))));

        press(item + "/sharing", pair.mentee());
        mvc.perform(get(item).with(as(pair.mentor()))).andExpect(content().string(containsString(CANARY)));
        for (long other : new long[] {coordinator, cast.administrator(), cast.person("Sam", "Stranger")}) {
            mvc.perform(get(item).with(as(other))).andExpect(status().isNotFound());
        }
        press(item + "/withdrawal", pair.mentee());
        mvc.perform(get(item).with(as(pair.mentor()))).andExpect(status().isNotFound());
    }

    @Test
    void mentorAnswersWithStrengthsAndANextStep() throws Exception {
        String item = added(item().param("description", "a plan").param("shared", "true"));
        mvc.perform(post(item + "/comments")
                        .with(as(pair.mentor()))
                        .with(csrf())
                        .param("strengths", "clear aims"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("clear aims")))
                .andExpect(content().string(containsString("id=\"nextStep-problem\"")));
        mvc.perform(post(item + "/comments")
                        .with(as(pair.mentor()))
                        .with(csrf())
                        .param("token", Submissions.newToken())
                        .param("strengths", "clear aims")
                        .param("nextStep", "let the pupils choose"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(item).with(as(pair.mentee())))
                .andExpect(content().string(containsString("let the pupils choose")));
    }

    @Test
    void aSessionToBelongToIsNamedByItsDateInWords() throws Exception {
        jdbc.sql("""
                        insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                        values (?, 1, 'HELD', '2026-05-04T10:00:00Z', 'UTC', 45, 'ONLINE', now())
                        """).param(pair.id()).update();
        mvc.perform(get(list() + "/new").with(as(pair.mentee())))
                .andExpect(content().string(containsString("1 · May 4, 2026")));
    }

    @Test
    void sameFormSentTwiceIsOneItem() throws Exception {
        String token = Submissions.newToken();
        String first = location(mvc.perform(item(token).param("description", "once")));
        String second = location(mvc.perform(item(token).param("description", "once")));
        assertThat(second).isEqualTo(first);
        long items = jdbc.sql("select count(*) from portfolio_item where relationship_id = ?")
                .param(pair.id())
                .query(Long.class)
                .single();
        assertThat(items).isEqualTo(1);
    }

    @Test
    void fileIsServedAsAnAttachmentByWhatItIs() throws Exception {
        byte[] script = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        String item = added(item().file(new MockMultipartFile("files", "../../photo\r\n.txt", "image/png", script)));
        String file = fileOf(item);
        mvc.perform(get(file).with(as(pair.mentee())))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("Content-Disposition", not(containsString(".."))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Type", is("application/octet-stream")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().longValue("Content-Length", script.length))
                .andExpect(content().bytes(script));
        mvc.perform(get(file).with(as(pair.mentor()))).andExpect(status().isNotFound());
        press(item + "/sharing", pair.mentee());
        mvc.perform(get(file).with(as(pair.mentor()))).andExpect(status().isOk());
        press(item + "/withdrawal", pair.mentee());
        mvc.perform(get(file).with(as(pair.mentor()))).andExpect(status().isNotFound());
    }

    @Test
    void emptyItemAndDangerousLinkAreRefusedAtTheirFields() throws Exception {
        mvc.perform(item().param("link", "javascript:alert(1)"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"link-problem\"")));
        mvc.perform(item())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"description-problem\"")));
        mvc.perform(item().param("description", "x".repeat(ItemForm.LONGEST + 1)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(item().param("description", "a\0b")).andExpect(status().isUnprocessableContent());
        mvc.perform(item().param("description", "text").param("goal", "999999999"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void hostileUploadIsRefusedAtItsFieldAndKeepsWhatWasTyped() throws Exception {
        byte[] html = "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8);
        mvc.perform(item().file(new MockMultipartFile("files", "photo.png", "image/png", html))
                        .param("description", "typed with care"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"files-problem\"")))
                .andExpect(content().string(containsString("typed with care")));
        mvc.perform(item().file(new MockMultipartFile("files", "film.bin", null, new byte[25_000_001])))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("larger than 25 MB")));
    }

    @Test
    void severalFilesComeAndGo() throws Exception {
        String item = added(
                item().file(new MockMultipartFile("files", "one.txt", null, "one".getBytes(StandardCharsets.UTF_8)))
                        .file(new MockMultipartFile("files", "two.txt", null, "two".getBytes(StandardCharsets.UTF_8))));
        String first = fileOf(item);
        mvc.perform(edit(item).param("dropFiles", first.substring(first.lastIndexOf('/') + 1)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(first).with(as(pair.mentee()))).andExpect(status().isNotFound());
        mvc.perform(get(item).with(as(pair.mentee())))
                .andExpect(content().string(containsString("two.txt")))
                .andExpect(content().string(not(containsString("one.txt"))));
        press(item + "/removal", pair.mentee());
        assertThat(jdbc.sql("select count(*) from stored_file where created_by = ?")
                        .param(pair.mentee())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRecordingIsPlayedWhereItStands() throws Exception {
        String item = added(item().file(new MockMultipartFile("files", "talk.wav", null, wave(32))));

        mvc.perform(get(item).with(as(pair.mentee())))
                .andExpect(content()
                        .string(containsString("<audio controls preload=\"none\" src=\"" + fileOf(item) + "\"")))
                .andExpect(header().string("Content-Security-Policy", containsString("media-src 'self'")));
    }

    @ParameterizedTest
    @CsvSource({
        "0-1,0,2",
        "299990-300009,299990,300010",
        "524288-,524288,600000",
        "-5,599995,600000",
        "9-999999,9,600000"
    })
    void aPlayerAsksForAPartOfARecording(String part, int from, int end) throws Exception {
        byte[] wave = wave(600_000);
        String file = fileOf(added(item().file(new MockMultipartFile("files", "talk.wav", null, wave))));
        mvc.perform(get(file).with(as(pair.mentee())).header("Range", "bytes=" + part))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Type", is("audio/wav")))
                .andExpect(header().string("Content-Range", is("bytes " + from + "-" + (end - 1) + "/600000")))
                .andExpect(header().longValue("Content-Length", end - from))
                .andExpect(content().bytes(Arrays.copyOfRange(wave, from, end)));
    }

    @Test
    void whatIsNoPartOfARecordingIsRefusedOrNotUnderstood() throws Exception {
        byte[] wave = wave(100);
        String file = fileOf(added(item().file(new MockMultipartFile("files", "talk.wav", null, wave))));
        for (String none : List.of("bytes=100-", "bytes=-0")) {
            mvc.perform(get(file).with(as(pair.mentee())).header("Range", none))
                    .andExpect(status().isRequestedRangeNotSatisfiable())
                    .andExpect(header().string("Content-Range", is("bytes */100")));
        }
        for (String unclear : List.of("bytes=0-1,5-6", "bytes=5-2", "lines=1-2", "bytes=x")) {
            mvc.perform(get(file).with(as(pair.mentee())).header("Range", unclear))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Accept-Ranges", is("bytes")))
                    .andExpect(content().bytes(wave));
        }
    }

    @Test
    void aSoundThatNoBrowserPlaysIsOnlyAFile() throws Exception {
        byte[] midi = "MThd\0\0\0\6\0\1\0\1\0\140MTrk\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        String item = added(item().file(new MockMultipartFile("files", "song.mid", null, midi)));
        mvc.perform(get(item).with(as(pair.mentee())))
                .andExpect(content().string(containsString("song.mid")))
                .andExpect(content().string(not(containsString("<audio"))));
    }

    /** As long as wanted, with the beginning of a WAVE file. */
    private static byte[] wave(int size) {
        byte[] wave = new byte[size];
        for (int i = 0; i < size; i++) {
            wave[i] = (byte) (i % 251);
        }
        byte[] head = "RIFF$   WAVEfmt \20   \1 \1 ".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, wave, 0, head.length);
        return wave;
    }

    @Test
    void quotaOfAPersonIsKept() throws Exception {
        jdbc.sql("""
                insert into stored_file (name, media_type, size, sha256, created_by, created_at)
                values ('much.bin', 'application/octet-stream', 250 * 1024 * 1024 - 2, '', ?, now())
                """).param(pair.mentee()).update();
        mvc.perform(item().file(new MockMultipartFile("files", "x.txt", null, "abc".getBytes(StandardCharsets.UTF_8))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"files-problem\"")));
        added(item().file(new MockMultipartFile("files", "x.txt", null, "ab".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void chainShowsGoalSessionReflectionAndAnswerInOneLine() throws Exception {
        long goal = cast.goal(pair, "Speak up in meetings");
        String item = added(item().param("description", "a plan")
                .param("reflection", "less is more")
                .param("goal", Long.toString(goal))
                .param("shared", "true"));
        mvc.perform(get(item).with(as(pair.mentor())))
                .andExpect(content().string(containsString("Speak up in meetings")))
                .andExpect(content().string(containsString("<ol class=\"chain\"")))
                .andExpect(content().string(containsString("less is more")));
    }

    @Test
    void personalItemIsItsOwnersAloneUntilItJoinsARelationship() throws Exception {
        String own = "/portfolios/" + pair.mentee();
        MockMultipartHttpServletRequestBuilder form = filled(own + "/portfolio-items");
        String item = added(form.param("description", CANARY)
                .param("tags", "maths, Maths, year 7")
                .param("token", Submissions.newToken()));
        mvc.perform(get(own).with(as(pair.mentee()))).andExpect(content().string(containsString("maths and year 7")));
        mvc.perform(get(own).param("tag", "MATHS").with(as(pair.mentee())))
                .andExpect(content().string(containsString(item)));
        mvc.perform(get(own).param("q", "nowhere").with(as(pair.mentee())))
                .andExpect(content().string(not(containsString(item))));
        mvc.perform(get(own).with(as(pair.mentor()))).andExpect(status().isNotFound());
        mvc.perform(get(item).with(as(pair.mentor()))).andExpect(status().isNotFound());
        mvc.perform(edit(item)
                        .param("description", CANARY)
                        .param("relationship", Long.toString(pair.id()))
                        .param("shared", "true"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(item).with(as(pair.mentor()))).andExpect(content().string(containsString(CANARY)));
    }

    @Test
    void staleEditShowsBothTexts() throws Exception {
        String item = added(item().param("description", "the first text"));
        mvc.perform(edit(item).param("description", "the second text")).andExpect(status().is3xxRedirection());
        mvc.perform(edit(item).param("description", "the third text"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("the second text")))
                .andExpect(content().string(containsString("the third text")));
    }

    @Test
    void closedRelationshipTakesNothingMoreButCanBeRead() throws Exception {
        String item = added(item().param("description", "kept"));
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(pair.id())
                .update();
        mvc.perform(get(item).with(as(pair.mentee()))).andExpect(content().string(containsString("kept")));
        mvc.perform(item().param("description", "too late")).andExpect(status().isConflict());
        press(item + "/withdrawal", pair.mentee());
    }

    @Test
    void listCostsTheSameForOneItemAndForMany() throws Exception {
        added(item().param("description", "one"));
        mvc.perform(get(list()).with(as(pair.mentee())));
        int one = Statements.during(() -> mvc.perform(get(list()).with(as(pair.mentee()))));
        for (int i = 0; i < 20; i++) {
            added(item().param("description", "many"));
        }
        int many = Statements.during(() -> mvc.perform(get(list()).with(as(pair.mentee()))));
        assertThat(many).isEqualTo(one);
    }

    private String list() {
        return "/relationships/" + pair.id() + "/portfolio-items";
    }

    private MockMultipartHttpServletRequestBuilder item() {
        return item(Submissions.newToken());
    }

    private MockMultipartHttpServletRequestBuilder item(String token) {
        return filled(list()).param("token", token);
    }

    private MockMultipartHttpServletRequestBuilder edit(String item) {
        return filled(item);
    }

    private MockMultipartHttpServletRequestBuilder filled(String address) {
        MockMultipartHttpServletRequestBuilder form = multipart(address);
        form.with(as(pair.mentee()))
                .with(csrf())
                .param("version", "0")
                .param("kind", "PRODUCT")
                .param("title", "A lesson");
        return form;
    }

    private String added(org.springframework.test.web.servlet.RequestBuilder form) throws Exception {
        return location(mvc.perform(form).andExpect(status().is3xxRedirection()));
    }

    private static String location(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl());
    }

    private String fileOf(String item) {
        long id = Long.parseLong(item.substring(item.lastIndexOf('/') + 1));
        return item + "/files/"
                + jdbc.sql("select min(stored_file_id) from portfolio_item_file where portfolio_item_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single();
    }

    private void press(String address, long person) throws Exception {
        mvc.perform(post(address).with(as(person)).with(csrf())).andExpect(status().is3xxRedirection());
    }
}
