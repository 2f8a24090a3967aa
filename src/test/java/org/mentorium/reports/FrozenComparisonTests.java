package org.mentorium.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.PdfUa;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Other programs that stand beside a frozen report, as they were on its day. */
@ApplicationTest
class FrozenComparisonTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Questionnaires questionnaires;

    private long coordinator;
    private Program program;
    private Program earlier;

    @BeforeEach
    void twoEditions() {
        coordinator = cast.person("Carla", "Coordinator");
        program = new ReportCast(cast, jdbc, questionnaires).program(coordinator);
        earlier = new ReportCast(cast, jdbc, questionnaires).program(coordinator);
        jdbc.sql("update program set name = 'The edition before' where id = ?")
                .param(earlier.id())
                .update();
    }

    @Test
    void chosenProgramStandsBesideItOnPageAndPaperAndStaysAsItWas() throws Exception {
        String frozen = location(freeze(earlier.slug()));
        String page = page(frozen);
        assertThat(shared(frozen)).contains("The edition before");
        assertThat(new String(bytes(frozen + "/report.csv"), UTF_8)).doesNotContain(earlier.slug());
        assertThat(page).contains("<h2 id=\"comparison\">", "The edition before", "n 16");
        byte[] pdf = bytes(frozen + "/report.pdf");
        assertThat(PdfUa.problems(pdf)).isEmpty();
        assertThat(PdfUa.text(pdf)).contains("The edition before", "There are no sums");

        jdbc.sql("update program set name = 'Renamed' where id = ?")
                .param(earlier.id())
                .update();
        cast.beneath()
                .sql(
                        "delete from mentoring_session where relationship_id in (select id from relationship where program_id = ?)")
                .param(earlier.id())
                .update();
        assertThat(page(frozen)).isEqualTo(page);
        assertThat(PdfUa.text(bytes(frozen + "/report.pdf"))).isEqualTo(PdfUa.text(pdf));
    }

    @Test
    void withoutAnyChosenNoneStandsBesideIt() throws Exception {
        mvc.perform(get(location(freeze())).with(as(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("id=\"comparison\""))));
    }

    @Test
    void programThatItsKeeperDoesNotCoordinateIsLeftOut() throws Exception {
        Program foreign = new ReportCast(cast, jdbc, questionnaires).program(cast.person("Otto", "Other"));
        // Who evaluates may read a report, and not share it.
        cast.role(foreign.id(), coordinator, "EVALUATOR");
        mvc.perform(get(address()).with(as(coordinator)))
                .andExpect(content().string(containsString("The edition before")))
                .andExpect(content().string(not(containsString(foreign.slug()))));
        mvc.perform(get(location(freeze(foreign.slug()))).with(as(coordinator)))
                .andExpect(content().string(not(containsString("id=\"comparison\""))));
    }

    @Test
    void fiveAreTooManyAndWhatWasTypedStays() throws Exception {
        String[] five =
                Stream.generate(() -> cast.program(coordinator).slug()).limit(5).toArray(String[]::new);
        freeze(five)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"with-problem\"")))
                .andExpect(content().string(containsString("choose at most 4 programs")))
                .andExpect(content().string(containsString("value=\"To the board\"")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"" + five[4] + "\"[^>]*checked=.*")));
    }

    private ResultActions freeze(String... with) throws Exception {
        return mvc.perform(post(address())
                .param("reportTitle", "To the board")
                .param("with", with)
                .param("token", Submissions.newToken())
                .with(as(coordinator))
                .with(csrf()));
    }

    private static String location(ResultActions frozen) throws Exception {
        return Objects.requireNonNull(frozen.andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String shared(String frozen) throws Exception {
        String made = mvc.perform(post(frozen + "/links")
                        .param("reader", "Ministry")
                        .param("token", Submissions.newToken())
                        .param(
                                "until",
                                LocalDate.now(ZoneOffset.UTC).plusDays(3).toString())
                        .with(as(coordinator))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String address = made.replaceAll("(?s).*<code>http://[^/<]+(/shared-reports/[^<]+)</code>.*", "$1");
        return mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whatTheOtherWithholdsOrLeavesOutStaysSo() throws Exception {
        Program small = cast.program(coordinator);
        cast.pair(small);
        cast.pair(small);
        jdbc.sql("insert into report_choice (program_id, left_out, version) values (?, '{hours}', 1)")
                .param(small.id())
                .update();
        String page = page(location(freeze(small.slug())));
        String comparison = page.substring(page.indexOf("<h2 id=\"comparison\""));
        assertThat(comparison)
                .contains("withheld", "id=\"comparison-sessions\"")
                .doesNotContain("id=\"comparison-hours\"");
    }

    @Test
    void roundOfTheOtherThatHasJustClosedIsCountedFirst() throws Exception {
        jdbc.sql("""
                        update questionnaire_round set settled_at = null
                        where questionnaire_id in (select id from questionnaire where program_id = ?)
                        """).param(earlier.id()).update();
        assertThat(page(location(freeze(earlier.slug())))).contains("<h2 id=\"comparison\">");
        assertThat(jdbc.sql("""
                        select count(*) from questionnaire_round r join questionnaire q on q.id = r.questionnaire_id
                        where q.program_id = ? and r.closed_at is not null and r.settled_at is null
                        """).param(earlier.id()).query(Integer.class).single())
                .isZero();
    }

    private String page(String address) throws Exception {
        String page = new String(bytes(address), UTF_8);
        return page.substring(page.indexOf("<h2 id=\"section-"), page.indexOf("</main>"));
    }

    private byte[] bytes(String address) throws Exception {
        return mvc.perform(get(address).with(as(coordinator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String address() {
        return "/programs/" + program.slug() + "/frozen-reports";
    }
}
