package org.mentorium.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

@ApplicationTest
class FrozenReportTests {

    private static final Pattern MAIN =
            Pattern.compile("(?s)<section aria-labelledby=\"section-summary\">.*</section>");

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

    @BeforeEach
    void aWholeProgram() {
        coordinator = cast.person("Carla", "Coordinator");
        program = new ReportCast(cast, jdbc, questionnaires).program(coordinator);
        jdbc.sql("""
                insert into comparison_list (program_id, meaning, mentored, mentored_stayed, others, others_stayed,
                                             uploaded_at, confirmed_at)
                values (?, 'Still enrolled', 70, 56, 80, 48, now(), now())
                """).param(program.id()).update();
        jdbc.sql(
                        "insert into report_text (program_id, chapter, words, changed_at, version) values (?, 'summary', 'It *rained*.', now(), 1)")
                .param(program.id())
                .update();
    }

    @Test
    void figuresAreThoseOfTheDayThatItWasFrozen() throws Exception {
        String live = text(address("/report.csv"), coordinator);
        String frozen = freeze();
        assertThat(text(frozen + "/report.csv", coordinator)).isEqualTo(live);
        assertThat(live)
                .contains("retention,stayed,mentored,,70,0.8,share")
                .contains("change,")
                .contains("satisfaction,");
    }

    @Test
    void nothingThatHappensAfterwardsChangesIt() throws Exception {
        String frozen = freeze();
        String[] languages = {"en", "es", "fr"};
        String[] pages = new String[languages.length];
        for (int i = 0; i < languages.length; i++) {
            pages[i] = body(frozen, languages[i]);
        }
        String csv = text(frozen + "/report.csv", coordinator);
        String pdf = PdfUa.text(bytes(frozen + "/report.pdf"));
        everythingChanges();
        assertThat(text(address("/report.csv"), coordinator)).isNotEqualTo(csv);
        assertThat(text(frozen + "/report.csv", coordinator)).isEqualTo(csv);
        assertThat(PdfUa.text(bytes(frozen + "/report.pdf"))).isEqualTo(pdf);
        for (int i = languages.length - 1; i >= 0; i--) {
            assertThat(body(frozen, languages[i])).isEqualTo(pages[i]);
        }
    }

    private void everythingChanges() {
        for (String change : new String[] {
            "delete from mentoring_session where relationship_id in (select id from relationship where program_id = :program)",
            "delete from portfolio_item where relationship_id in (select id from relationship where program_id = :program)",
            "delete from comparison_list where program_id = :program",
            "update report_text set words = 'It shone.' where program_id = :program",
            "insert into report_choice values (:program, '{summary,completion}', 1)",
            "update program set name = 'Another name', required_sessions = 9, mentee_evidence = 5 where id = :program",
            "delete from match_run where program_id = :program",
            "delete from questionnaire_round r using questionnaire q where q.id = r.questionnaire_id and q.program_id = :program"
                    + " and r.phase in ('MID', 'SESSION')",
            "update plan_activity set hours = hours + 7 where program_id = :program"
        }) {
            cast.beneath().sql(change).param("program", program.id()).update();
        }
    }

    @Test
    void itOutlivesWhoFrozeIt() throws Exception {
        long other = cast.person("Carlo", "Coordinator");
        cast.role(program.id(), other, "COORDINATOR");
        String frozen = freeze(other);
        mvc.perform(get(frozen).with(as(coordinator)))
                .andExpect(content().string(containsString("by Carlo Coordinator")));
        String csv = text(frozen + "/report.csv", coordinator);
        jdbc.sql("delete from form_submission where person_id = ?").param(other).update();
        jdbc.sql("delete from program_role where person_id = ?").param(other).update();
        jdbc.sql("delete from person where id = ?").param(other).update();
        mvc.perform(get(frozen).with(as(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Carlo"))));
        assertThat(text(frozen + "/report.csv", coordinator)).isEqualTo(csv);
    }

    @Test
    void databaseItselfRefusesToChangeIt() throws Exception {
        freeze();
        assertThatThrownBy(() -> jdbc.sql("update frozen_report set content = '{}' where program_id = ?")
                        .param(program.id())
                        .update())
                .hasMessageContaining("A frozen report never changes");
        assertThat(jdbc.sql("select max(length(content::text)) from frozen_report where program_id = ?")
                        .param(program.id())
                        .query(Integer.class)
                        .single())
                .isBetween(10_000, 150_000);
    }

    @Test
    void aTemplateThatKnowsMoreReadsWhatIsKept() throws Exception {
        long id = jdbc.sql("""
                        insert into frozen_report (program_id, title, frozen_at, content) values (?, 'Old', now(), cast(? as jsonb))
                        returning id
                        """).params(program.id(), """
                        {"schema": 1, "program": "Old name", "madeAt": "2025-03-01T10:00:00Z", "zone": "UTC", "later": 1,
                         "chapters": ["SESSIONS", "METHODS"], "texts": {"SESSIONS": "Own words"}, "notes": {},
                         "words": {"section.sessions": {"en": "Meetings then"}, "measure.gone": {"en": "A measure that is gone"}},
                         "figures": [{"section": "SESSIONS", "measure": "gone", "words": null, "group": "all", "phase": "",
                                      "n": 12, "value": 34.5, "unit": "sessions", "why": null, "later": 2}]}
                        """).query(Long.class).single();
        mvc.perform(get(address("/frozen-reports/" + id)).with(as(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Meetings then")))
                .andExpect(content().string(containsString("A measure that is gone")))
                .andExpect(content().string(containsString("34.5")));
        assertThat(text(address("/frozen-reports/" + id + "/report.csv"), coordinator))
                .contains("sessions,gone,all,,12,34.5,sessions");
    }

    @Test
    void whoeverHasTheAddressReadsItUntilItIsRevokedPageAndFiles() throws Exception {
        String frozen = freeze();
        String secret = share(frozen, LocalDate.now(ZoneOffset.UTC).plusDays(3));
        mvc.perform(get(secret))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("It <em>rained</em>.")))
                .andExpect(content().string(not(containsString("Carla"))));
        assertThat(PdfUa.problems(mvc.perform(get(secret + "/report.pdf"))
                        .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray()))
                .isEmpty();
        mvc.perform(get(secret + "/report.csv")).andExpect(content().string(containsString("sessions,held,all")));
        mvc.perform(get(frozen).with(as(coordinator)))
                .andExpect(content().string(containsString("Ministry")))
                .andExpect(content().string(containsString("Read 3 times")));
        long link =
                jdbc.sql("select max(id) from report_link").query(Long.class).single();
        mvc.perform(post(frozen + "/links/" + link + "/removal")
                        .with(as(coordinator))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        for (String file : new String[] {"", "/report.pdf", "/report.csv"}) {
            mvc.perform(get(secret + file)).andExpect(status().isNotFound());
        }
    }

    @Test
    void addressEndsWithItsDayAndNeverComesBackByAGuess() throws Exception {
        String frozen = freeze();
        String secret = share(frozen, LocalDate.now(ZoneOffset.UTC));
        String token = secret.replaceAll(".*/", "");
        assertThat(cast.beneath()
                        .sql("select count(*) from report_link l where to_jsonb(l)::text like '%' || ? || '%'")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
        jdbc.sql("update report_link set expires_at = now() - interval '1 second'")
                .update();
        mvc.perform(get(secret)).andExpect(status().isNotFound());
        mvc.perform(get(secret + "/report.pdf")).andExpect(status().isNotFound());
        for (String guess : new String[] {"0", "a".repeat(5000), "%00", "%20", token.substring(1)}) {
            mvc.perform(get(java.net.URI.create("/shared-reports/" + guess)))
                    .andExpect(result ->
                            assertThat(result.getResponse().getStatus()).isIn(400, 404));
        }
        for (String until : new String[] {"2020-01-01", "2999-01-01", "", "soon"}) {
            share(frozen, until, "Ministry").andExpect(status().isUnprocessableContent());
        }
        share(frozen, LocalDate.now(ZoneOffset.UTC).toString(), "\u2003").andExpect(status().isUnprocessableContent());
    }

    @Test
    void removedReportTakesItsAddressesWithIt() throws Exception {
        String frozen = freeze();
        String secret = share(frozen, LocalDate.now(ZoneOffset.UTC).plusDays(3));
        mvc.perform(post(frozen + "/removal").with(as(coordinator)).with(csrf()))
                .andExpect(status().isSeeOther());
        mvc.perform(get(secret)).andExpect(status().isNotFound());
        mvc.perform(get(frozen).with(as(coordinator))).andExpect(status().isNotFound());
    }

    @Test
    void readersOfTheReportReadItAndOnlyCoordinatorsFreezeShareAndRemove() throws Exception {
        String frozen = freeze();
        share(frozen, LocalDate.now(ZoneOffset.UTC).plusDays(3));
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(program.id(), evaluator, "EVALUATOR");
        mvc.perform(get(frozen).with(as(evaluator)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Ministry"))));
        for (String address : new String[] {"", "/removal", "/links", "/links/1/removal"}) {
            String target = address.isEmpty() ? address("/frozen-reports") : frozen + address;
            mvc.perform(post(target).with(as(evaluator)).with(csrf())).andExpect(status().isForbidden());
        }
        long other = cast.person("Otto", "Other");
        Program elsewhere = cast.program(other);
        mvc.perform(get(frozen.replace(program.slug(), elsewhere.slug())).with(as(other)))
                .andExpect(status().isNotFound());
    }

    @Test
    void pressedTwiceItIsFrozenOnce() throws Exception {
        String token = Submissions.newToken();
        String first = freeze(coordinator, token);
        assertThat(freeze(coordinator, token)).isEqualTo(first);
        mvc.perform(post(address("/frozen-reports"))
                        .param("reportTitle", "\u2003 ")
                        .param("token", Submissions.newToken())
                        .with(as(coordinator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void pressedTwiceOneAddressIsMadeAndItsSecretIsKeptNowhere() throws Exception {
        String frozen = freeze();
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        String token = Submissions.newToken();
        String page = share(frozen, until, "Ministry", token)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
        share(frozen, until, "Ministry", token)
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(frozen))
                .andExpect(result -> assertThat(result.getFlashMap().get("flash"))
                        .extracting("key")
                        .isEqualTo("web.secret.already"));
        assertThat(page).doesNotContain(token).contains("name=\"token\"");
        assertThat(jdbc.sql("select count(*) from report_link l join frozen_report f on f.id = l.frozen_report_id"
                                + " where f.program_id = ?")
                        .param(program.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select location from form_submission where token = ?::uuid")
                        .param(token)
                        .query(String.class)
                        .single())
                .isEqualTo(frozen);
    }

    private String freeze() throws Exception {
        return freeze(coordinator);
    }

    private String freeze(long by) throws Exception {
        return freeze(by, Submissions.newToken());
    }

    private String freeze(long by, String token) throws Exception {
        return Objects.requireNonNull(mvc.perform(post(address("/frozen-reports"))
                        .param("reportTitle", "To the board")
                        .param("token", token)
                        .with(as(by))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String share(String frozen, LocalDate until) throws Exception {
        String page = share(frozen, until.toString(), "Ministry")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher secret = Pattern.compile("<code>http://[^/<]+(/shared-reports/[^<]+)</code>")
                .matcher(page);
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    private ResultActions share(String frozen, String until, String reader) throws Exception {
        return share(frozen, until, reader, Submissions.newToken());
    }

    private ResultActions share(String frozen, String until, String reader, String token) throws Exception {
        return mvc.perform(post(frozen + "/links")
                .param("reader", reader)
                .param("token", token)
                .param("until", until)
                .with(as(coordinator))
                .with(csrf()));
    }

    private String body(String frozen, String language) throws Exception {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, coordinator)
                .update();
        Matcher main = MAIN.matcher(text(frozen, coordinator));
        assertThat(main.find()).isTrue();
        return main.group();
    }

    private String text(String address, long reader) throws Exception {
        return mvc.perform(get(address).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private byte[] bytes(String address) throws Exception {
        return mvc.perform(get(address).with(as(coordinator)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String address(String ending) {
        return "/programs/" + program.slug() + ending;
    }
}
