package org.mentorium.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.MovableClock;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class ExportPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ExportMaker maker;

    @Autowired
    private ExportSweep sweep;

    @Autowired
    private MovableClock clock;

    private long administrator;

    @BeforeEach
    void somebodyAdministers() {
        administrator = cast.administrator();
    }

    @AfterEach
    void itIsNowAgain() {
        clock.back();
    }

    @Test
    void peopleOfAProgramComeAsCsvWithAccentsAndWithoutFormulas() throws Exception {
        var program = cast.program(cast.person("Carla", "Coordinator"));
        long formula = cast.person("=cmd|' /C calc'!A0", "Peña, \"Lola\"");
        cast.participant(program, formula, "MENTOR");
        cast.person("Nobody", "Elsewhere");
        byte[] file = made("people", "CSV", program.id(), "");
        String text = new String(file, UTF_8);
        assertThat(text)
                .startsWith("\uFEFFperson_id,email,given_name,family_name,")
                .contains("'=cmd|' /C calc'!A0,\"Peña, \"\"Lola\"\"\"")
                .doesNotContain("Elsewhere");
        assertThat(text.lines()).hasSize(2);
        assertThat(text).contains("\r\n").endsWith("\r\n");
    }

    @Test
    void sessionsOfDaysComeTheSameAsCsvAndAsXlsx() throws Exception {
        Cast.Pair pair = cast.pair(cast.program(cast.person("Carla", "Coordinator")));
        session(pair, 1, "2026-03-01T23:30Z");
        session(pair, 2, "2026-03-02T10:00Z");
        session(pair, 3, "2026-03-03T00:10Z");
        String csv = new String(made("sessions", "CSV", pair.program().id(), "2026-03-02"), UTF_8);
        // The first was after midnight in the program's zone.
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains(",1,HELD,2026-03-01 23:30:00+00,UTC,60,ONLINE,,,", ",2,HELD,2026-03-02 10:00:00+00,");
        byte[] xlsx = made("sessions", "XLSX", pair.program().id(), "2026-03-02");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(2).getCellText(2)).isEqualTo("2");
            assertThat(rows.get(2).getCellText(6)).isEqualTo("60");
        }
    }

    @Test
    void relationshipsAndHoursHoldWhatTheRecordsHold() throws Exception {
        Cast.Pair pair = cast.pair(cast.program(cast.person("Carla", "Coordinator")));
        cast.activity(pair.program(), "Analysis", 3);
        session(pair, 1, "2026-03-01T10:00Z");
        session(pair, 2, "2026-03-02T10:00Z");
        String relationships = text("relationships", pair.program().id());
        assertThat(relationships.lines()).hasSize(2);
        assertThat(relationships).contains(",2,2.00,2026-03-02 10:00:00+00,f");
        String hours = text("hours", pair.program().id());
        assertThat(hours).contains(",none,,2,2.00").contains(",3.00,0,0.00");
        assertThat(text("participants", pair.program().id()).lines()).hasSize(3);
    }

    @Test
    void aSectionThatIsCalledNoneIsNotMixedWithHoursOfNone() throws Exception {
        Cast.Pair pair = cast.pair(cast.program(cast.person("Carla", "Coordinator")));
        long activity = cast.activity(pair.program(), "Analysis", 3);
        jdbc.sql("update plan_activity set section = 'none' where id = ?")
                .param(activity)
                .update();
        session(pair, 1, "2026-03-01T10:00Z");
        assertThat(text("hours", pair.program().id()).lines())
                .hasSize(3)
                .anyMatch(line -> line.endsWith(",none,,1,1.00"))
                .anyMatch(line -> line.endsWith("none\"\"\",3.00,0,0.00"));
    }

    @Test
    void figuresOfTheReportsComeWithWhatTheyWithhold() throws Exception {
        Cast.Pair pair = cast.pair(cast.program(cast.person("Carla", "Coordinator")));
        String figures = text("figures", pair.program().id());
        assertThat(figures)
                .contains(pair.program().slug() + ",participation,admitted,mentors,,1,1,people")
                .contains(pair.program().slug() + ",completion,complete,all,,2,,withheld");
    }

    @Test
    void whoAdministratesNoLongerHasNothingMade() throws Exception {
        String address = ask("people", "CSV", null, "");
        jdbc.sql("update person set administrator = false where id = ?")
                .param(administrator)
                .update();
        maker.make(id(address));
        assertThat(parts(id(address))).isZero();
    }

    @Test
    void onlyWhoAskedHasTheFileAndEveryAdministratorTheRecord() throws Exception {
        String address = ask("people", "CSV", null, "");
        make(address);
        mvc.perform(get(address + "/file").with(as(administrator)))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("mentorium-people-")));
        long another = cast.administrator();
        mvc.perform(get(address).with(as(another))).andExpect(status().isNotFound());
        mvc.perform(get(address + "/file").with(as(another))).andExpect(status().isNotFound());
        mvc.perform(get("/exports").with(as(another)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                jdbc.sql("select given_name || ' ' || family_name from person where id = ?")
                                        .param(administrator)
                                        .query(String.class)
                                        .single())))
                .andExpect(content().string(not(containsString(address + "/file"))));
        jdbc.sql("update person set administrator = false where id = ?")
                .param(administrator)
                .update();
        mvc.perform(get(address + "/file").with(as(administrator))).andExpect(status().isForbidden());
    }

    @Test
    void fileIsGoneAfterAWeekAndTheRecordStays() throws Exception {
        String address = ask("people", "CSV", null, "");
        make(address);
        clock.forward(Duration.ofDays(6));
        sweep.forgetOld();
        mvc.perform(get(address + "/file").with(as(administrator))).andExpect(status().isOk());
        clock.forward(Duration.ofDays(1).plusMinutes(1));
        sweep.forgetOld();
        mvc.perform(get(address + "/file").with(as(administrator))).andExpect(status().isNotFound());
        mvc.perform(get(address).with(as(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("has been deleted")));
        assertThat(parts(id(address))).isZero();
    }

    @Test
    void calledOffLeavesNothingBehind() throws Exception {
        String address = ask("people", "CSV", null, "");
        mvc.perform(post(address + "/cancellation").with(as(administrator)).with(csrf()))
                .andExpect(redirectedUrl(address));
        maker.make(id(address));
        assertThat(parts(id(address))).isZero();
        mvc.perform(get(address).with(as(administrator)))
                .andExpect(content().string(containsString("This export was called off.")));
    }

    @Test
    void calledOffInTheMiddleStopsTheWriting() throws Exception {
        long id = id(ask("people", "CSV", null, ""));
        jdbc.sql("update export_request set state = 'RUNNING', attempt = 7 where id = ?")
                .param(id)
                .update();
        ExportFile file = new ExportFile(jdbc, id, 7);
        file.write(new byte[3 << 20]);
        assertThat(parts(id)).isEqualTo(3);
        jdbc.sql("update export_request set state = 'CANCELLED' where id = ?")
                .param(id)
                .update();
        assertThatExceptionOfType(ExportFile.NoLongerWanted.class).isThrownBy(() -> file.write(new byte[1 << 20]));
    }

    @Test
    void begunAnewAfterAKillItIsWholeAndTheFirstBeginnerStops() throws Exception {
        String address = ask("people", "CSV", null, "");
        long id = id(address);
        jdbc.sql("update export_request set state = 'RUNNING', attempt = 1 where id = ?")
                .param(id)
                .update();
        ExportFile first = new ExportFile(jdbc, id, 1);
        first.write(new byte[2 << 20]);
        make(address);
        assertThatExceptionOfType(ExportFile.NoLongerWanted.class).isThrownBy(() -> first.write(new byte[1 << 20]));
        assertThat(parts(id)).isEqualTo(1);
    }

    @Test
    void whatCouldNotEvenBeBegunSaysSoInsteadOfWaiting() throws Exception {
        String address = ask("people", "CSV", null, "");
        maker.fail(id(address));
        mvc.perform(get(address).with(as(administrator)))
                .andExpect(content().string(containsString("The file could not be made.")));
    }

    @Test
    void askedTwiceByADoubleClickIsMadeOnce() throws Exception {
        MockHttpServletRequestBuilder form = form();
        String first = location(form);
        assertThat(location(form)).isEqualTo(first);
    }

    @Test
    void badFormsAreNamedAtTheirFields() throws Exception {
        mvc.perform(post("/exports")
                        .with(as(administrator))
                        .with(csrf())
                        .param("token", UUID.randomUUID().toString())
                        .param("kind", "secrets")
                        .param("format", "CSV"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"kind-problem\"")));
        mvc.perform(post("/exports")
                        .with(as(administrator))
                        .with(csrf())
                        .param("token", UUID.randomUUID().toString())
                        .param("kind", "people")
                        .param("format", "DOC")
                        .param("from", "2026-02-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"format-problem\"")))
                .andExpect(content().string(containsString("id=\"from-problem\"")));
        mvc.perform(post("/exports")
                        .with(as(administrator))
                        .with(csrf())
                        .param("token", UUID.randomUUID().toString())
                        .param("kind", "people")
                        .param("format", "CSV")
                        .param("from", "2026-03-02")
                        .param("until", "2026-03-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"until-problem\"")));
    }

    @Test
    void everyColumnIsInTheDictionaryAndTheFileHasIt() throws Exception {
        mvc.perform(get("/exports/dictionary").with(as(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("relationship_id")));
        mvc.perform(get("/exports/dictionary.csv").with(as(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sessions,minutes,Number,Length in minutes")));
    }

    @Test
    void listCostsTheSameStatementsHoweverLong() throws Exception {
        ask("people", "CSV", null, "");
        MockHttpServletRequestBuilder list = get("/exports").with(as(administrator));
        mvc.perform(list).andExpect(status().isOk());
        int few = Statements.during(() -> mvc.perform(list));
        make(ask("sessions", "CSV", null, ""));
        assertThat(Statements.during(() -> mvc.perform(list))).isEqualTo(few);
    }

    private String text(String kind, long program) throws Exception {
        return new String(made(kind, "CSV", program, ""), UTF_8);
    }

    private byte[] made(String kind, String format, Long program, String day) throws Exception {
        String address = ask(kind, format, program, day);
        make(address);
        return mvc.perform(get(address + "/file").with(as(administrator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private void make(String address) {
        maker.make(id(address));
        assertThat(jdbc.sql("select state from export_request where id = ?")
                        .param(id(address))
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
    }

    /** A request that waits, without the job that would make it as soon as this test does. */
    private String ask(String kind, String format, @Nullable Long program, String day) {
        return "/exports/"
                + jdbc.sql("""
                                insert into export_request
                                    (requested_by, requested_at, kind, format, program_id, from_day, until_day, state)
                                values (:by, now(), :kind, :format, :program, nullif(:day, '')::date, nullif(:day, '')::date,
                                        'WAITING') returning id
                                """)
                        .param("by", administrator)
                        .param("kind", kind)
                        .param("format", format)
                        .param("program", program)
                        .param("day", day)
                        .query(Long.class)
                        .single();
    }

    private MockHttpServletRequestBuilder form() {
        return post("/exports")
                .with(as(administrator))
                .with(csrf())
                .param("token", UUID.randomUUID().toString())
                .param("kind", "people")
                .param("format", "CSV");
    }

    private String location(MockHttpServletRequestBuilder form) throws Exception {
        return Objects.requireNonNull(mvc.perform(form)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static long id(String address) {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private int parts(long id) {
        return jdbc.sql("select count(*) from export_part where export_request_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private void session(Cast.Pair pair, int number, String at) {
        jdbc.sql("""
                        insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                        values (?, ?, 'HELD', ?::timestamptz, 'UTC', 60, 'ONLINE', now())
                        """).params(pair.id(), number, at).update();
    }
}
