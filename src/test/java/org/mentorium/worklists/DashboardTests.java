package org.mentorium.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.mentorium.web.Formats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class DashboardTests {

    private static final Pattern IN_TABLE = Pattern.compile("<a href=\"([^\"]*/worklists/[^\"]*)\">([0-9]+)</a>");
    private static final Pattern IN_CARD =
            Pattern.compile("<p class=\"figure\">([0-9]+)</p>\\s*<h3><a href=\"([^\"]*/worklists/[^\"]*)\">");
    private static final Pattern ROW = Pattern.compile("<input type=\"checkbox\" name=\"ids\"");

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private MockMvcTester mvc;

    private Cohort cohort;

    @BeforeEach
    void people() {
        cohort = new Cohort(cast, jdbc, questionnaires);
    }

    @Test
    void eachNumberIsTheLengthOfItsList() {
        Map<String, Integer> numbers = numbers();
        assertThat(numbers).hasSizeGreaterThan(20);
        numbers.forEach((address, number) -> {
            Matcher rows = ROW.matcher(html(get(cohort.coordinator, address)));
            int found = 0;
            while (rows.find()) {
                found++;
            }
            assertThat(found).as(address).isEqualTo(number);
        });
    }

    @Test
    void thePathCountsWhoGotHowFarAndWhoStoppedWhere() {
        Map<String, Integer> numbers = numbers();
        assertThat(numbers)
                .containsEntry(reached("ENTERED", "MENTEE"), 7)
                .containsEntry(reached("ADMITTED", "MENTEE"), 5)
                .containsEntry(reached("MATCHED", "MENTEE"), 3)
                .containsEntry(reached("SIGNED", "MENTEE"), 1)
                .containsEntry(reached("MET", "MENTEE"), 1)
                .containsEntry(reached("MIDPOINT", "MENTEE"), 1)
                .containsEntry(reached("COMPLETED", "MENTEE"), 1)
                .containsEntry(reached("MATCHED", "MENTOR"), 3)
                .containsEntry(stopped("ENTERED", "MENTEE"), 1)
                .containsEntry(stopped("ADMITTED", "MENTEE"), 1)
                .containsEntry(stopped("MATCHED", "MENTEE"), 1)
                .doesNotContainKey(stopped("MATCHED", "MENTOR"))
                .doesNotContainKey(reached("MIDPOINT", "MENTOR"));
    }

    @Test
    void whoDoesNotGoOnStoppedAtOnePlaceAlone() {
        int stopped = numbers().entrySet().stream()
                .filter(entry -> entry.getKey().contains("/stopped?"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(stopped).isEqualTo(3);
        cast.state(cohort.program, "CLOSED");
        int afterwards = numbers().entrySet().stream()
                .filter(entry -> entry.getKey().contains("/stopped?"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(afterwards).as("all but the two who completed").isEqualTo(10 - 2);
    }

    @Test
    void whoWaitsIsCounted() {
        assertThat(numbers())
                .containsEntry(address("unmatched?role=MENTEE"), 1)
                .containsEntry(address("unmatched?role=MENTOR"), 1)
                .containsEntry(address("unanswered?round=" + cohort.round), 3)
                .containsEntry(address("quiet?days=30"), 1)
                .containsEntry(address("unsigned"), 1)
                .containsEntry(address("agreed"), 1)
                .containsEntry(address("ended"), 0)
                .containsEntry(address("ended-early"), 1);
    }

    @Test
    void theDaysWithoutASessionAreTheProgramsOwn() {
        cohort.update(
                "insert into signal_setting (program_id, rule, active, threshold) values (?, 'quiet', true, 4)",
                cohort.program.id());
        assertThat(numbers()).containsEntry(address("quiet?days=4"), 2);
    }

    @Test
    void withoutQuestionsHalfWayThatStepIsLeftOut() {
        cohort.update("update questionnaire_round set phase = 'PRE' where id = ?", cohort.round);
        assertThat(get(cohort.coordinator, cohort.address("")))
                .bodyText()
                .doesNotContain("Answered half-way")
                .contains("First session held");
    }

    @Test
    void sessionsAndHoursStandAgainstWhatTheProgramAsks() {
        cohort.update(
                "update program set required_hours = 3, starts_on = current_date - 69, ends_on = current_date + 70 where id = ?",
                cohort.program.id());
        String page = html(get(cohort.coordinator, cohort.address("")));
        assertThat(page)
                .contains(
                        "2 sessions were held; the program asks for",
                        "They lasted 2 hours; the program asks for",
                        "c-plan");
        long relationships = numbers().entrySet().stream()
                .filter(entry -> entry.getKey().contains("/week?"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(relationships)
                .isEqualTo(jdbc.sql("""
                                select count(distinct date_trunc('week', starts_at at time zone 'Europe/Vienna'))
                                from mentoring_session where relationship_id = ?
                                """)
                        .param(cohort.lively.id())
                        .query(Long.class)
                        .single());
        String week = numbers().keySet().stream()
                .filter(address -> address.contains("/week?"))
                .findFirst()
                .orElseThrow();
        assertThat(html(get(cohort.coordinator, week)))
                .as("the list says what the week's figures are made of")
                .contains("data-label=\"Sessions held\">1<", "data-label=\"Hours held\">1<");
        cohort.update(
                "update program set required_hours = null, required_sessions = null where id = ?", cohort.program.id());
        assertThat(html(get(cohort.coordinator, cohort.address(""))))
                .contains("2 sessions were held.", "They lasted 2 hours.")
                .doesNotContain("c-plan");
    }

    @Test
    void aWeekWeighsAsManyDaysAsTheProgramHasOfIt() {
        LocalDate thursday = LocalDate.now(ZoneId.of("Europe/Vienna"))
                .minusWeeks(14)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
        LocalDate wednesday = thursday.plusWeeks(10).minusDays(1);
        cohort.update(
                "update relationship set started_at = now() - interval '200 days' where program_id = ?",
                cohort.program.id());
        cohort.update(
                "update program set required_sessions = 10, required_hours = 20, starts_on = ?, ends_on = ? where id = ?",
                thursday,
                wednesday,
                cohort.program.id());
        Formats formats = new Formats(Locale.ENGLISH, ZoneId.of("Europe/Vienna"), null);
        String until = formats.date(wednesday);
        assertThat(html(get(cohort.coordinator, cohort.address(""))))
                .contains(
                        "Since " + formats.date(thursday.minusDays(3)) + ", 0 sessions were held;",
                        "the program asks for 30 from then until " + until + ".",
                        "the program asks for 60 until " + until + ".",
                        ">1.71<",
                        ">1.29<");
    }

    @Test
    void peersStandUnderOneHeading() {
        cohort.update("update program set mentoring_type = 'PEER' where id = ?", cohort.program.id());
        cohort.update(
                "update relationship_member set role = 'PEER' where relationship_id in"
                        + " (select id from relationship where program_id = ?)",
                cohort.program.id());
        assertThat(get(cohort.coordinator, address("quiet?days=30")))
                .bodyText()
                .contains("People", "Lena Gruber, Ana Vidal")
                .doesNotContain("Mentees", "Mentors");
        assertThat(get(cohort.coordinator, address("quiet/rows.csv?days=30")))
                .bodyText()
                .contains("People", "Lena Gruber, Ana Vidal")
                .doesNotContain("Mentees", "Mentors");
        cohort.update("update program set mentoring_type = 'NEAR_PEER' where id = ?", cohort.program.id());
        assertThat(get(cohort.coordinator, address("quiet?days=30")))
                .as("whose years say who is the mentor")
                .bodyText()
                .contains("Mentees", "Mentors");
    }

    @Test
    void aLargerProgramCostsNoMoreStatements() throws Exception {
        get(cohort.coordinator, cohort.address(""));
        int before = Statements.during(() -> get(cohort.coordinator, cohort.address("")));
        for (int i = 0; i < 8; i++) {
            cast.pair(cohort.program);
        }
        assertThat(Statements.during(() -> get(cohort.coordinator, cohort.address(""))))
                .isEqualTo(before);
        get(cohort.coordinator, address("reached?step=ENTERED"));
        assertThat(Statements.during(() -> get(cohort.coordinator, address("reached?step=ENTERED"))))
                .isEqualTo(Statements.during(() -> get(cohort.coordinator, address("stopped?step=MET"))));
    }

    @ParameterizedTest
    @CsvSource({
        "en,From application to completion,Stopped here,mentee is not matched",
        "es,De la solicitud a la finalización,Se detuvieron aquí,persona mentorada sin mentor",
        "fr,De la candidature à l’achèvement,Arrêtés ici,personne mentorée sans mentor"
    })
    void itSpeaksTheReadersLanguage(String language, String title, String column, String figure) {
        cohort.update("update person set locale = ? where id = ?", language, cohort.coordinator);
        assertThat(get(cohort.coordinator, cohort.address(""))).bodyText().contains(title, column, figure);
    }

    @Test
    void onlyWhoRunsTheProgramSeesIt() {
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(cohort.program.id(), evaluator, "EVALUATOR");
        for (long person :
                new long[] {cohort.lively.mentor(), cohort.lively.mentee(), evaluator, cast.administrator()}) {
            assertThat(get(person, cohort.address(""))).bodyText().doesNotContain("/worklists/");
            assertThat(get(person, address("unmatched"))).hasStatus(403);
            assertThat(get(person, address("unmatched/rows.csv"))).hasStatus(403);
        }
        long stranger = cast.person("Sam", "Stranger");
        cohort.update(
                "update program set state = 'ENROLLING', open_to_applications = true, enrolment_from = current_date,"
                        + " enrolment_until = current_date + 9 where id = ?",
                cohort.program.id());
        assertThat(get(stranger, cohort.address(""))).hasStatusOk().bodyText().doesNotContain("/worklists/");
        assertThat(get(stranger, address("unmatched"))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reached?step=NONSENSE&role=KING",
                "quiet?days=-1",
                "quiet?days=99999999999",
                "week?week=2026-13-45",
                "week?week=nonsense",
                "unmatched?keeper=king&page=-4&sort=drop",
                "stopped"
            })
    void whatAnAddressSaysThatIsNotKnownIsLeftOut(String path) {
        assertThat(get(cohort.coordinator, address(path))).hasStatusOk();
        assertThat(get(cohort.coordinator, address(path.replaceAll("\\?.*", "") + "/rows.xlsx")))
                .hasStatusOk();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Cohort other = new Cohort(cast, jdbc, questionnaires);
        for (String path : new String[] {
            "nonsense", "unanswered", "unanswered?round=" + other.round, "unanswered?round=x", "quiet/actions/0"
        }) {
            assertThat(get(cohort.coordinator, address(path))).as(path).hasStatus(404);
        }
    }

    @Test
    void aListIsAFileAsWell() {
        assertThat(get(cohort.coordinator, address("quiet/rows.csv?days=30")))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Vidal", "Lena Gruber")
                .doesNotContain("Zoe Adler");
        assertThat(get(cohort.coordinator, address("unmatched/rows.csv?role=MENTEE")))
                .bodyText()
                .contains("Una Unmatched", "@", "Mentee")
                .doesNotContain("Petra Parted");
    }

    /** What the page says, by the address behind it. */
    private Map<String, Integer> numbers() {
        String page = html(get(cohort.coordinator, cohort.address("")));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher cells = IN_TABLE.matcher(page);
        while (cells.find()) {
            numbers.put(cells.group(1).replace("&amp;", "&"), Integer.valueOf(cells.group(2)));
        }
        Matcher cards = IN_CARD.matcher(page);
        while (cards.find()) {
            numbers.put(cards.group(2).replace("&amp;", "&"), Integer.valueOf(cards.group(1)));
        }
        return numbers;
    }

    private String reached(String step, String role) {
        return address("reached?step=" + step + "&role=" + role);
    }

    private String stopped(String step, String role) {
        return address("stopped?step=" + step + "&role=" + role);
    }

    private String address(String path) {
        return cohort.address("/worklists/" + path);
    }

    private MvcTestResult get(long person, String address) {
        return mvc.get().uri(URI.create(address)).with(as(person)).exchange();
    }

    private static String html(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
