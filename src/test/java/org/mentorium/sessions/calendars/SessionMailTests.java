package org.mentorium.sessions.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.mail.Delivery;
import org.mentorium.mail.Delivery.Arrived;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.MovableClock;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/** Members' mail and calendars follow what they plan, move and call off; with a mail server of its own. */
@ApplicationTest
@Import(Delivery.class)
class SessionMailTests {

    private static final String CANARY = "canary-in-a-reason";

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        Delivery.serve(properties);
    }

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Reminders reminders;

    private Pair pair;
    private String home;

    @BeforeEach
    void aPairInTwoZones() {
        clock.forward(Duration.between(Instant.now(), Instant.parse("2027-03-01T12:00:00Z")));
        pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        home = "/relationships/" + pair.id() + "/sessions";
        jdbc.sql("update program set starts_on = '2027-01-01', ends_on = '2027-12-31' where id = ?")
                .param(pair.program().id())
                .update();
        person(pair.mentor(), "Europe/Vienna", "en");
        person(pair.mentee(), "America/Mazatlan", "es");
    }

    @AfterEach
    void now() {
        clock.back();
    }

    @Test
    void anInvitationIsMovedAndCalledOffUnderOneIdentity() throws Exception {
        plan("2027-03-09", "16:00");
        move("2027-03-10", "17:30");
        post(pair.mentee(), home + "/1/cancellation", Map.of("reason", CANARY, "version", "1"));

        List<Arrived> letters = letters(pair.mentee());
        assertThat(letters).hasSize(3);
        assertThat(letters.get(0).words())
                .contains("Hola, Manuel", "martes, 9 de marzo de 2027, 8:00", "Mazatlán")
                .contains(home + "/1");
        assertThat(letters.get(1).words()).contains("miércoles, 10 de marzo de 2027, 9:30");
        assertThat(letters.get(2).words()).contains("Se canceló");
        assertThat(letters).extracting(Arrived::calendarType).allMatch(type -> type.startsWith("text/calendar"));
        List<ReadCalendar> calendars = letters.stream()
                .map(letter -> ReadCalendar.of(letter.calendar()))
                .toList();
        assertThat(calendars)
                .extracting(calendar -> value(calendar, "UID"))
                .containsOnly(value(calendars.get(0), "UID"));
        assertThat(calendars)
                .extracting(calendar -> value(calendar, "SEQUENCE"))
                .containsExactly("0", "1", "2");
        assertThat(calendars.get(1).starts()).containsExactly(Instant.parse("2027-03-10T16:30:00Z"));
        assertThat(value(calendars.get(2), "STATUS")).isEqualTo("CANCELLED");
        assertThat(letters.get(2).calendarType()).contains("method=CANCEL");
        assertThat(letters(pair.mentor()))
                .as("who plans has it in the calendar too")
                .hasSize(3);
    }

    @Test
    void noLetterAndNoFeedHoldsWhatSomebodyWrote() throws Exception {
        Map<String, String> form = form("2027-03-09", "16:00");
        form.put("video", "https://meet.example/" + CANARY);
        form.put("meetingMode", "OTHER");
        form.put("modeOther", CANARY);
        assertThat(post(pair.mentor(), home, form)).hasStatus(HttpStatus.SEE_OTHER);
        String feed = feed(pair.mentee());
        assertThat(mvc.get().uri(feed).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("VEVENT")
                .doesNotContain(CANARY);
        assertThat(mvc.get().uri(home + "/1").with(Cast.as(pair.mentee())).exchange())
                .bodyText()
                .contains("https://meet.example/" + CANARY);
        post(pair.mentor(), home + "/1/cancellation", Map.of("reason", CANARY, "version", "0"));
        assertThat(mvc.get().uri(home + "/1").with(Cast.as(pair.mentee())).exchange())
                .bodyText()
                .contains(CANARY);
        assertThat(jdbc.sql("select count(*) from letter where subject || body || calendar like '%' || ? || '%'")
                        .param(CANARY)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFeedFollowsUntilItsAddressIsTakenBack() throws Exception {
        plan("2027-03-09", "16:00");
        String first = feed(pair.mentee());
        assertThat(read(first).starts()).containsExactly(Instant.parse("2027-03-09T15:00:00Z"));
        move("2027-03-10", "16:00");
        assertThat(read(first).starts()).containsExactly(Instant.parse("2027-03-10T15:00:00Z"));
        assertThat(mvc.get().uri(first).exchange()).bodyText().contains("Mia").doesNotContain("Mentor\r\n", "Manuel");

        String second = feed(pair.mentee());
        assertThat(mvc.get().uri(first).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(read(second).starts()).hasSize(1);
        post(pair.mentee(), home + "/1/cancellation", Map.of("reason", "ill", "version", "1"));
        assertThat(mvc.get().uri(second).exchange()).hasStatusOk().bodyText().doesNotContain("VEVENT");
        post(pair.mentee(), "/profile/calendar-feeds/removal", Map.of());
        assertThat(mvc.get().uri(second).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        String token = second.replaceAll(".*/|\\.ics", "");
        assertThat(jdbc.sql(
                                "select count(*) from calendar_feed where encode(token_hash, 'escape') like '%' || ? || '%'")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everybodyIsRemindedAsTheyChose() throws Exception {
        plan("2027-03-09", "16:00");
        choose(pair.mentor(), "AT_ONCE");
        at("2027-03-08T16:30:00Z");
        reminders.send();
        reminders.send();
        assertThat(letters(pair.mentor()))
                .extracting(Arrived::subject)
                .containsExactly("Mentoring session planned", "Reminder: a mentoring session soon");
        List<Arrived> daily = letters(pair.mentee());
        assertThat(daily).hasSize(2);
        assertThat(daily.get(1).subject()).isEqualTo("Su mentoría hoy");
        assertThat(daily.get(1).words())
                .contains("martes, 9 de marzo de 2027, 8:00", "Mia", "Mazatlán")
                .doesNotContain("Tuvieron lugar");

        choose(pair.mentee(), "OFF");
        at("2027-03-09T18:00:00Z");
        reminders.send();
        assertThat(letters(pair.mentor()))
                .extracting(Arrived::subject)
                .last()
                .isEqualTo("Did your mentoring session take place?");
        assertThat(letters(pair.mentee())).hasSize(2);
    }

    @Test
    void theDailyLetterWaitsForTheReadersMorning() throws Exception {
        plan("2027-03-09", "16:00");
        at("2027-03-08T11:00:00Z"); // 4:00 in Mazatlán, noon in Vienna
        reminders.send();
        assertThat(letters(pair.mentee())).hasSize(1);
        assertThat(letters(pair.mentor())).hasSize(2);
        at("2027-03-08T13:05:00Z");
        reminders.send();
        assertThat(letters(pair.mentee())).hasSize(2);
    }

    @Test
    void membersLearnHowTheyMeetAndWhoStepsInUnderTheSameIdentity() throws Exception {
        long third = cast.person("Gina", "Group");
        jdbc.sql("""
                insert into relationship_member (relationship_id, participant_id, person_id, role)
                values (?, ?, ?, 'MENTEE')
                """)
                .params(pair.id(), cast.participant(pair.program(), third, "MENTEE"), third)
                .update();
        long helper = cast.person("Hugo", "Helper");
        cast.participant(pair.program(), helper, "MENTOR");
        plan("2027-03-09", "16:00");
        Map<String, String> form = form("2027-03-09", "16:00");
        form.putAll(Map.of("version", "0", "meetingMode", "OTHER", "modeOther", CANARY));
        assertThat(post(pair.mentor(), home + "/1", form)).hasStatus(HttpStatus.SEE_OTHER);
        post(pair.mentor(), home + "/1/answer", Map.of("away", "true"));
        post(pair.mentee(), home + "/1/substitute", Map.of("person", "" + helper));
        form.putAll(Map.of("version", "2", "meetingMode", "IN_PERSON"));
        assertThat(post(pair.mentor(), home + "/1", form)).hasStatus(HttpStatus.SEE_OTHER);
        post(pair.mentee(), home + "/1/substitute", Map.of());

        List<Arrived> letters = letters(third);
        assertThat(letters)
                .extracting(Arrived::subject)
                .containsExactly(
                        "Mentoring session planned",
                        "Mentoring session: how you meet has changed",
                        "Mentoring session: Hugo steps in",
                        "Mentoring session: how you meet has changed",
                        "Mentoring session: nobody steps in any longer");
        assertThat(letters.get(1).words()).contains("now: Other", home + "/1").doesNotContain(CANARY);
        assertThat(letters.get(3).words()).contains("now: In person");
        assertThat(sequences(letters)).containsExactly("0", "1", "2", "3", "4");
        assertThat(letters).allMatch(letter -> letter.calendarType().contains("method=REQUEST"));
        List<Arrived> helpers = letters(helper);
        assertThat(sequences(helpers)).containsExactly("2", "3", "4");
        assertThat(helpers.get(2).calendarType()).contains("method=CANCEL");
        assertThat(helpers.get(1).words()).contains("now: In person").doesNotContain(home);
        assertThat(attending(pair.mentor())).as("nothing is asked anew").isEqualTo("AWAY");
    }

    @Test
    void whatOnlyTheProgramCountsSendsNoLetter() throws Exception {
        plan("2027-03-09", "16:00");
        Map<String, String> form = form("2027-03-09", "16:00");
        form.put("version", "0");
        form.put("planActivity", Long.toString(cast.activity(pair.program(), "Analysis", 2)));
        assertThat(post(pair.mentor(), home + "/1", form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(letters(pair.mentee())).hasSize(1);
    }

    @Test
    void aReminderIsStoppedWithOnePressSignedOut() throws Exception {
        plan("2027-03-09", "16:00");
        at("2027-03-08T16:30:00Z");
        reminders.send();
        Arrived invitation = letters(pair.mentee()).get(0);
        assertThat(invitation.stop()).as("what cannot be stopped").isNull();
        Arrived reminder = letters(pair.mentee()).get(1);
        String header = java.util.Objects.requireNonNull(reminder.stop());
        assertThat(header).matches("<http://[^>]+/reminder-stops/[A-Za-z0-9_-]{43}>");
        assertThat(reminder.stopBy()).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(reminder.words()).contains(header.substring(1, header.length() - 1), "/profile/reminders");
        String stop = header.replaceAll(".*(/reminder-stops/[^>]+)>", "$1");

        assertThat(mvc.get().uri(stop).exchange()).hasStatusOk().bodyText().contains("Switch reminders off");
        assertThat(choice(pair.mentee())).as("looking changes nothing").isEqualTo("DAILY");
        assertThat(mvc.post().uri(stop).param("List-Unsubscribe", "One-Click").exchange())
                .as("no cookie, no token, no redirect")
                .hasStatusOk()
                .bodyText()
                .contains("Reminders are switched off");
        assertThat(choice(pair.mentee())).isEqualTo("OFF");
        assertThat(choice(pair.mentor())).isEqualTo("DAILY");
        at("2027-03-09T18:00:00Z");
        reminders.send();
        assertThat(letters(pair.mentee())).hasSize(2);
    }

    @Test
    void theLinksInRemindersAreTakenBack() throws Exception {
        plan("2027-03-09", "16:00");
        at("2027-03-08T16:30:00Z");
        reminders.send();
        String stop = java.util.Objects.requireNonNull(
                        letters(pair.mentee()).get(1).stop())
                .replaceAll(".*(/reminder-stops/[^>]+)>", "$1");
        assertThat(post(pair.mentee(), "/profile/reminder-stops/removal", Map.of()))
                .hasRedirectedUrl("/profile/reminders");
        assertThat(mvc.get().uri(stop).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(stop).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(choice(pair.mentee())).isEqualTo("DAILY");
        at("2027-03-09T18:00:00Z");
        reminders.send();
        at("2027-03-10T18:00:00Z");
        reminders.send();
        assertThat(letters(pair.mentee()).get(2).stop()).doesNotContain(stop);
    }

    @Test
    void ofASeriesTheRestIsCalledOffInOneLetter() throws Exception {
        Map<String, String> form = form("2027-03-09", "16:00");
        form.put("weeks", "1");
        form.put("times", "10");
        assertThat(post(pair.mentor(), home + "/series", form)).hasStatus(HttpStatus.SEE_OTHER);
        post(pair.mentor(), home + "/8/cancellation", Map.of("reason", "away", "later", "true", "version", "0"));
        List<Arrived> letters = letters(pair.mentee());
        assertThat(letters).hasSize(2);
        ReadCalendar planned = ReadCalendar.of(letters.get(0).calendar());
        assertThat(planned.starts())
                .hasSize(10)
                .contains(Instant.parse("2027-03-23T15:00:00Z"), Instant.parse("2027-03-30T14:00:00Z"));
        assertThat(letters.get(0).words())
                .contains("10 sesiones", "23 de marzo de 2027, 8:00", "30 de marzo de 2027, 7:00");
        ReadCalendar off = ReadCalendar.of(letters.get(1).calendar());
        assertThat(off.events())
                .hasSize(3)
                .extracting(event -> off.value(event, "UID"))
                .containsOnly(value(planned, "UID"));
        assertThat(off.events())
                .extracting(event -> off.value(event, "RECURRENCE-ID"))
                .containsExactly("20270427T160000", "20270504T160000", "20270511T160000");
        assertThat(read(feed(pair.mentee())).starts()).hasSize(7);
    }

    @Test
    void aSessionSaidToBeHeldByMistakeIsCalledOffWithTheRestOfItsSeries() throws Exception {
        Map<String, String> form = form("2027-03-09", "16:00");
        form.put("weeks", "1");
        form.put("times", "3");
        assertThat(post(pair.mentor(), home + "/series", form)).hasStatus(HttpStatus.SEE_OTHER);
        at("2027-03-09T18:00:00Z");
        assertThat(post(pair.mentor(), home + "/1/holding", Map.of("version", "0")))
                .hasStatus(HttpStatus.SEE_OTHER);
        Map<String, String> off = Map.of("reason", "away", "later", "true", "version", "1");
        assertThat(post(pair.mentor(), home + "/1/cancellation", off)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(jdbc.sql("select number from mentoring_session where relationship_id = ? and state = 'CANCELLED'")
                        .param(pair.id())
                        .query(Integer.class)
                        .set())
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void whatIsPlannedLeavesEveryCalendarWhenTheRelationshipIsClosed() throws Exception {
        plan("2027-03-09", "16:00");
        Map<String, String> form = form("2027-04-06", "16:00");
        form.put("weeks", "1");
        form.put("times", "3");
        assertThat(post(pair.mentor(), home + "/series", form)).hasStatus(HttpStatus.SEE_OTHER);
        long helper = cast.person("Hugo", "Helper");
        jdbc.sql("update mentoring_session set substitute_id = ? where relationship_id = ? and number = 1")
                .params(helper, pair.id())
                .update();
        Map<String, String> closure = Map.of("closureReason", "COMPLETED", "token", Submissions.newToken());
        assertThat(post(pair.mentor(), "/relationships/" + pair.id() + "/closure", closure))
                .hasStatus(HttpStatus.SEE_OTHER);

        List<Arrived> off = letters(pair.mentee()).stream()
                .filter(letter -> letter.calendarType().contains("method=CANCEL"))
                .toList();
        assertThat(off).hasSize(2);
        assertThat(off.get(0).words()).contains("se ha cerrado", "9 de marzo de 2027, 8:00");
        assertThat(sequences(off)).containsExactly("1", "1");
        ReadCalendar series = ReadCalendar.of(off.get(1).calendar());
        assertThat(series.events())
                .hasSize(3)
                .extracting(event -> series.value(event, "STATUS"))
                .containsOnly("CANCELLED");
        assertThat(letters(pair.mentor()))
                .as("who closes it has them in the calendar too")
                .filteredOn(letter -> letter.calendarType().contains("method=CANCEL"))
                .hasSize(2);
        assertThat(letters(helper))
                .singleElement()
                .extracting(Arrived::calendarType)
                .asString()
                .contains("method=CANCEL");
    }

    @Test
    void aProposalReachesTheOthersOnTheirOwnClock() throws Exception {
        Map<String, String> form = form("2027-03-09", "16:00");
        form.put("date2", "2027-03-30");
        form.put("time2", "16:00");
        MvcTestResult sent = post(pair.mentor(), home + "/proposals", form);
        String proposal = sent.getResponse().getRedirectedUrl();
        assertThat(letters(pair.mentee()).get(0).words())
                .contains("propone 2 horarios", "9 de marzo de 2027, 8:00", "30 de marzo de 2027, 7:00", proposal);
        post(pair.mentee(), proposal + "/acceptance", Map.of("time", "2027-03-30T14:00:00Z"));
        List<Arrived> letters = letters(pair.mentor());
        assertThat(ReadCalendar.of(letters.get(0).calendar()).starts())
                .containsExactly(Instant.parse("2027-03-30T14:00:00Z"));
    }

    private void plan(String date, String time) {
        assertThat(post(pair.mentor(), home, form(date, time))).hasStatus(HttpStatus.SEE_OTHER);
    }

    private void move(String date, String time) {
        Map<String, String> form = form(date, time);
        form.put("version", "0");
        assertThat(post(pair.mentor(), home + "/1", form)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private static Map<String, String> form(String date, String time) {
        return new java.util.HashMap<>(Map.of(
                "sessionState",
                "PLANNED",
                "date",
                date,
                "time",
                time,
                "minutes",
                "60",
                "meetingMode",
                "ONLINE",
                "token",
                Submissions.newToken()));
    }

    private void choose(long person, String choice) {
        assertThat(post(person, "/profile/reminders", Map.of("reminders", choice)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private void at(String moment) {
        clock.back();
        clock.forward(Duration.between(Instant.now(), Instant.parse(moment)));
    }

    private String feed(long person) throws Exception {
        String page =
                post(person, "/profile/calendar-feeds", Map.of()).getResponse().getContentAsString();
        Matcher address =
                Pattern.compile("/calendar-feeds/[A-Za-z0-9_-]{43}\\.ics").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private ReadCalendar read(String feed) throws Exception {
        MvcTestResult answer = mvc.get().uri(feed).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("text/calendar");
        return ReadCalendar.of(answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<String> sequences(List<Arrived> letters) {
        return letters.stream()
                .map(letter -> value(ReadCalendar.of(letter.calendar()), "SEQUENCE"))
                .toList();
    }

    private String attending(long person) {
        return jdbc.sql("select answer from session_attendance where person_id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private String choice(long person) {
        return jdbc.sql("select choice from reminder_choice where person_id = ?")
                .param(person)
                .query(String.class)
                .optional()
                .orElse("DAILY");
    }

    private static String value(ReadCalendar calendar, String property) {
        VEvent event = calendar.events().get(0);
        return calendar.value(event, property);
    }

    private List<Arrived> letters(long person) throws Exception {
        return new ArrayList<>(delivery.to(jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single()));
    }

    private void person(long person, String zone, String locale) {
        jdbc.sql("update person set time_zone = ?, locale = ? where id = ?")
                .params(zone, locale, person)
                .update();
    }

    private MvcTestResult post(long person, String address, Map<String, String> fields) {
        LinkedMultiValueMap<String, String> params = new LinkedMultiValueMap<>();
        fields.forEach(params::add);
        return mvc.post()
                .uri(address)
                .params(params)
                .with(Cast.as(person))
                .with(csrf())
                .exchange();
    }
}
