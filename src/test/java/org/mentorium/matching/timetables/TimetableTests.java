package org.mentorium.matching.timetables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.timetables.Attendance.Stored;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.MovableClock;
import org.mentorium.testing.Statements;
import org.mentorium.wishes.RatherNots;
import org.mentorium.wishes.Wishes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class TimetableTests {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

    @Autowired
    Timetables timetables;

    @Autowired
    Absences absences;

    @Autowired
    HandMeetings hand;

    @Autowired
    Meetings meetings;

    @Autowired
    Wishes wishes;

    @Autowired
    RatherNots ratherNots;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    long coordinator;
    Program program;
    final List<long[]> mentors = new ArrayList<>();
    final List<long[]> mentees = new ArrayList<>();

    @BeforeEach
    void event() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        jdbc.sql(
                        "update program set mentoring_type = 'FAST_TRACK', decided_by = 'BOTH', state = 'MATCHING' where id = ?")
                .param(program.id())
                .update();
        for (int i = 0; i < 3; i++) {
            mentors.add(someone("Mira" + i, "MENTOR"));
        }
        for (int i = 0; i < 5; i++) {
            mentees.add(someone("Enzo" + i, "MENTEE"));
        }
    }

    @AfterEach
    void now() {
        clock.back();
    }

    /** A person and their part. */
    private long[] someone(String name, String role) {
        long person = cast.person(name, role.equals("MENTOR") ? "Mentor" : "Mentee");
        return new long[] {person, cast.participant(program, person, role)};
    }

    @Test
    void everybodyMeetsWhomTheyWishNobodyTwiceAndNobodyWhomTheyWouldRatherNot() {
        wishes.rank(
                viewer(mentees.get(0)[0]), program.id(), ParticipantRole.MENTEE, list -> List.of(mentors.get(2)[1]));
        ratherNots.say(viewer(mentees.get(1)[0]), program.id(), mentors.get(0)[1]);
        long id = make(form(4));
        List<Stored> all = meetings.all(id);
        assertThat(all).hasSize(12);
        assertThat(all).anyMatch(met -> met.menteeId() == mentees.get(0)[1] && met.mentorId() == mentors.get(2)[1]);
        assertThat(all).noneMatch(met -> met.menteeId() == mentees.get(1)[1] && met.mentorId() == mentors.get(0)[1]);
        assertSound(all);
        assertThat(show("")).contains("12 meetings; more than 12 is not possible", "1 of the 1 wishes", "no better");
    }

    @Test
    void whoIsLateLeavesAllOtherMeetingsAndTheGapsAreFilled() {
        long id = make(form(4));
        publish();
        List<Stored> before = meetings.all(id);
        long late = mentees.get(0)[1];
        absences.away(viewer(coordinator), program.slug(), 1, new AbsenceForm(late, 1, 2));
        List<Stored> after = meetings.all(id);
        assertSound(after);
        assertThat(after).noneMatch(met -> met.menteeId() == late && met.round() <= 2);
        assertThat(after)
                .containsAll(before.stream()
                        .filter(met -> met.menteeId() != late || met.round() > 2)
                        .toList());
        assertThat(after.size()).isBetween(before.size() - 2, before.size());
        assertThat(show("")).contains("Enzo0 Mentee: rounds 1 to 2");
        long gap = jdbc.sql("select id from timetable_absence where timetable_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        absences.back(viewer(coordinator), program.slug(), 1, gap);
        assertThat(meetings.absences(id)).isEmpty();
        assertSound(meetings.all(id));
    }

    @Test
    void whoLeavesTheProgramIsReplacedInRoundsThatHaveNotBegun() {
        long id = make(form(3));
        publish();
        List<Stored> before = meetings.all(id);
        clock.forward(
                Duration.between(clock.instant(), DAY.atTime(10, 16).atZone(java.time.ZoneId.of("Europe/Vienna"))));
        long gone = round(before, 1).get(0).menteeId();
        jdbc.sql("update participant set state = 'WITHDRAWN' where id = ?")
                .param(gone)
                .update();
        long late = before.stream()
                .mapToLong(Stored::menteeId)
                .filter(mentee -> mentee != gone)
                .findFirst()
                .getAsLong();
        absences.away(viewer(coordinator), program.slug(), 1, new AbsenceForm(late, 3, 3));
        List<Stored> after = meetings.all(id);
        assertSound(after);
        assertThat(round(after, 1)).isEqualTo(round(before, 1));
        assertThat(after).noneMatch(met -> met.menteeId() == gone && met.round() > 1);
    }

    @Test
    void roundsThatHaveBegunStayAsTheyWere() {
        long id = make(form(3));
        publish();
        List<Stored> before = meetings.all(id);
        clock.forward(
                Duration.between(clock.instant(), DAY.atTime(10, 16).atZone(java.time.ZoneId.of("Europe/Vienna"))));
        // Nobody is taken out of the first round, which is over, and nobody is put into it.
        absences.away(viewer(coordinator), program.slug(), 1, new AbsenceForm(mentors.get(0)[1], 2, null));
        List<Stored> after = meetings.all(id);
        assertThat(round(after, 1)).isEqualTo(round(before, 1));
        assertThat(after).noneMatch(met -> met.mentorId() == mentors.get(0)[1] && met.round() > 1);
        assertSound(after);
    }

    @Test
    void meetingsAreSetAndTakenOutByHandWithinTheRules() {
        jdbc.sql("update person set line_manager_id = ? where id = ?")
                .params(mentors.get(0)[0], mentees.get(4)[0])
                .update();
        jdbc.sql("update program set hard_rules = '{NO_LINE_MANAGER}' where id = ?")
                .param(program.id())
                .update();
        long id = make(form(2));
        Stored met = meetings.all(id).get(0);
        refused("timetables.refused.mentorBusy", new Stored(met.round(), met.mentorId(), other(met.menteeId())));
        refused("timetables.refused.twice", new Stored(freeRound(id, met), met.mentorId(), met.menteeId()));
        refused("timetables.refused.rule", new Stored(1, mentors.get(0)[1], mentees.get(4)[1]));
        refused("timetables.refused.round", new Stored(3, met.mentorId(), met.menteeId()));
        refused("timetables.refused.unknown", new Stored(1, met.menteeId(), met.menteeId()));
        long row = jdbc.sql("select id from timetable_meeting where timetable_id = ? and round = ? and mentor_id = ?")
                .params(id, met.round(), met.mentorId())
                .query(Long.class)
                .single();
        hand.remove(viewer(coordinator), program.slug(), 1, row);
        assertThat(meetings.all(id)).doesNotContain(met);
        hand.add(viewer(coordinator), program.slug(), 1, met);
        timetables.arrange(viewer(coordinator), program.slug(), 1);
        assertThat(meetings.all(id)).contains(met);
        assertThatThrownBy(() ->
                        meetings.add(id, List.of(new Stored(met.round(), met.mentorId(), other(met.menteeId()))), true))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aTableWithOneSeatTakesOneMeetingAtATimeAndWhoHasNoTableIsNotThere() {
        TimetableForm one = new TimetableForm("Day", DAY, LocalTime.of(10, 0), 3, 15, 5, null, null, 1, 0, "");
        long id = make(one);
        timetables.seat(
                viewer(coordinator),
                program.slug(),
                1,
                java.util.Map.of(mentors.get(0)[1], "Room A", mentors.get(1)[1], "Room A", mentors.get(2)[1], " "));
        List<Stored> all = meetings.all(id);
        assertThat(all).hasSize(3).noneMatch(met -> met.mentorId() == mentors.get(2)[1]);
        assertSound(all);
        Stored first = all.get(0);
        long neighbour = first.mentorId() == mentors.get(0)[1] ? mentors.get(1)[1] : mentors.get(0)[1];
        refused("timetables.refused.seat", new Stored(first.round(), neighbour, other(first.menteeId())));
    }

    @Test
    void participantsReadTheirOwnOncePublished() {
        make(form(2));
        String path = "/programs/" + program.slug() + "/timetables/1";
        long mentor = mentors.get(0)[0];
        assertThat(mvc.get().uri(path).with(as(mentor))).hasStatus(404);
        publish();
        assertThat(mvc.get().uri(path).with(as(mentor)))
                .hasStatusOk()
                .bodyText()
                .contains("Mira0 Mentor", "Enzo", "Table 1")
                .doesNotContain("Mira1", "Take out", "??");
        assertThat(mvc.get().uri("/").with(as(mentor))).bodyText().contains("Read whom you meet: Day");
        assertThat(jdbc.sql("select count(*) from letter where subject like ?")
                        .param("Your timetable in %" + program.slug())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(6);
        assertThatThrownBy(() -> timetables.remove(viewer(coordinator), program.slug(), 1))
                .isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @CsvSource({"en, Round 1, Vienna", "es, Ronda 1, Viena", "fr, Ronde 1, Vienne"})
    void itSpeaksTheReadersLanguageAndTheClockOfTheProgram(String language, String round, String city) {
        jdbc.sql("update person set locale = ?, time_zone = 'America/Mazatlan' where id = ?")
                .params(language, coordinator)
                .update();
        make(new TimetableForm("Day", DAY, LocalTime.of(14, 0), 3, 20, 5, 1, 30, null, 0, ""));
        assertThat(show("")).contains(round, city).doesNotContain("??");
        for (String view : List.of("?by=people", "?by=places", "/edit", "/places", "/absences/new", "/meetings/new")) {
            assertThat(show(view)).doesNotContain("??");
        }
        // Twenty minutes, and half an hour of break: the second round begins at ten to three in Vienna.
        assertThat(show("")).containsAnyOf("2:50", "14:50");
    }

    @Test
    void aBreakLiesBetweenRoundsAndWhatIsMissingIsSaidAtItsField() {
        assertThat(mvc.post()
                        .uri("/programs/" + program.slug() + "/timetables")
                        .param("title", "Day")
                        .param("date", "2031-05-05")
                        .param("time", "10:00")
                        .param("rounds", "2")
                        .param("roundMinutes", "15")
                        .param("changeMinutes", "5")
                        .param("breakAfter", "2")
                        .param("version", "0")
                        .param("token", java.util.UUID.randomUUID().toString())
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a round from 1 to 1", "breakAfter-problem");
        assertThat(mvc.post()
                        .uri("/programs/" + program.slug() + "/timetables")
                        .param("rounds", "many")
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void aFullTimetableCostsAsManyStatementsAsAnEmptyOne() throws Exception {
        make(form(4));
        int full = Statements.during(() -> show(""));
        jdbc.sql("delete from timetable_meeting where mentor_id in (select id from participant where program_id = ?)")
                .param(program.id())
                .update();
        assertThat(Statements.during(() -> show(""))).isEqualTo(full);
    }

    @Test
    void nobodyMeetsTheSamePersonAgainAtALaterEventWhileSomebodyElseIsLeft() {
        make(form(2));
        publish();
        Set<List<Long>> met = pairs(1);
        timetables.create(
                viewer(coordinator),
                program.slug(),
                new TimetableForm("Later", DAY.plusDays(30), LocalTime.of(10, 0), 3, 15, 5, null, null, null, 0, ""));
        assertThat(pairs(2)).hasSize(9).doesNotContainAnyElementsOf(met);
        assertThat(show("", 2)).doesNotContain("met at an earlier event");
        // With five rounds each mentor could meet all five; two of them they have met already.
        timetables.create(
                viewer(coordinator),
                program.slug(),
                new TimetableForm("Long", DAY.plusDays(60), LocalTime.of(10, 0), 5, 15, 5, null, null, null, 0, ""));
        Set<List<Long>> all = pairs(3);
        assertThat(all).hasSize(15).containsAll(met);
        assertThat(show("", 3))
                .contains("6 meetings bring two together who met at an earlier event already", "more than 15 is");
    }

    @Test
    void anEarlierDraftIsNoEventAndALaterEventNoEarlierOne() {
        make(form(2));
        timetables.create(
                viewer(coordinator),
                program.slug(),
                new TimetableForm("Before", DAY.minusDays(9), LocalTime.of(10, 0), 5, 15, 5, null, null, null, 0, ""));
        assertThat(show("", 2)).doesNotContain("met at an earlier event");
    }

    @Test
    void aChangeIsWrittenToThoseWhosePlanItChangesAndToNobodyElse() {
        long id = make(form(2));
        publish();
        Stored met = meetings.all(id).get(0);
        long row = jdbc.sql("select id from timetable_meeting where timetable_id = ? and round = ? and mentor_id = ?")
                .params(id, met.round(), met.mentorId())
                .query(Long.class)
                .single();
        hand.remove(viewer(coordinator), program.slug(), 1, row);
        assertThat(told()).containsExactlyInAnyOrder(email(met.mentorId()), email(met.menteeId()));
        assertThat(jdbc.sql("select body from letter where subject like ?")
                        .param("Your timetable in %" + program.slug() + " has changed")
                        .query(String.class)
                        .list())
                .allMatch(body -> body.contains("/programs/" + program.slug() + "/timetables/1")
                        || body.contains("/invitations/"))
                .noneMatch(body -> body.contains("Table "));
        // Another name of the event changes nobody's plan; another hour everybody's.
        int version = version();
        timetables.change(viewer(coordinator), program.slug(), 1, at(LocalTime.of(10, 0), "Other name", version));
        assertThat(told()).hasSize(2);
        timetables.change(viewer(coordinator), program.slug(), 1, at(LocalTime.of(11, 0), "Other name", version()));
        assertThat(told()).hasSizeGreaterThan(6);
    }

    @Test
    void nobodyIsToldOfADraftOrOfWhatIsOver() {
        long id = make(form(1));
        absences.away(viewer(coordinator), program.slug(), 1, new AbsenceForm(mentees.get(0)[1], 1, null));
        publish();
        clock.forward(
                Duration.between(clock.instant(), DAY.atTime(12, 0).atZone(java.time.ZoneId.of("Europe/Vienna"))));
        long row = jdbc.sql("select min(id) from timetable_meeting where timetable_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        hand.remove(viewer(coordinator), program.slug(), 1, row);
        assertThat(told()).isEmpty();
    }

    private static TimetableForm at(LocalTime time, String title, int version) {
        return new TimetableForm(title, DAY, time, 2, 15, 5, null, null, null, version, "");
    }

    private int version() {
        return jdbc.sql("select version from timetable where program_id = ?")
                .param(program.id())
                .query(Integer.class)
                .single();
    }

    private List<String> told() {
        return jdbc.sql("select recipient from letter where subject like ?")
                .param("Your timetable in %" + program.slug() + " has changed")
                .query(String.class)
                .list();
    }

    private String email(long participant) {
        return jdbc.sql("select p.email from participant t join person p on p.id = t.person_id where t.id = ?")
                .param(participant)
                .query(String.class)
                .single();
    }

    /** Who meet in one of the program's timetables. */
    private Set<List<Long>> pairs(int number) {
        return new HashSet<>(jdbc.sql("""
                        select x.mentor_id, x.mentee_id from timetable_meeting x
                        join timetable t on t.id = x.timetable_id where t.program_id = ? and t.number = ?
                        """)
                .params(program.id(), number)
                .query((row, n) -> List.of(row.getLong(1), row.getLong(2)))
                .list());
    }

    @Test
    void moreMeetingsAndTablesCostNoMoreStatementsToMake() throws Exception {
        int few = Statements.during(() -> timetables.create(viewer(coordinator), program.slug(), form(1)));
        for (int i = 3; i < 6; i++) {
            mentors.add(someone("Mira" + i, "MENTOR"));
        }
        assertThat(Statements.during(() -> timetables.create(viewer(coordinator), program.slug(), form(4))))
                .isEqualTo(few);
    }

    private long make(TimetableForm form) {
        timetables.create(viewer(coordinator), program.slug(), form);
        return jdbc.sql("select id from timetable where program_id = ?")
                .param(program.id())
                .query(Long.class)
                .single();
    }

    private void publish() {
        timetables.publish(viewer(coordinator), program.slug(), 1);
    }

    private static TimetableForm form(int rounds) {
        return new TimetableForm("Day", DAY, LocalTime.of(10, 0), rounds, 15, 5, null, null, null, 0, "");
    }

    private String show(String rest) {
        return show(rest, 1);
    }

    private String show(String rest, int number) {
        var answer = mvc.get()
                .uri("/programs/" + program.slug() + "/timetables/" + number + rest)
                .with(as(coordinator))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Viewer viewer(long person) {
        return new Viewer(person, "Somebody", "s@cast.example", false, false, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private static List<Stored> round(List<Stored> all, int round) {
        return all.stream().filter(met -> met.round() == round).toList();
    }

    private long other(long mentee) {
        return mentees.stream()
                .mapToLong(each -> each[1])
                .filter(id -> id != mentee)
                .findFirst()
                .getAsLong();
    }

    /** A round in which neither of the two meets anybody. */
    private int freeRound(long id, Stored met) {
        int round = met.round() == 1 ? 2 : 1;
        jdbc.sql(
                        "delete from timetable_meeting where timetable_id = ? and round = ? and (mentor_id = ? or mentee_id = ?)")
                .params(id, round, met.mentorId(), met.menteeId())
                .update();
        return round;
    }

    private void refused(String key, Stored asked) {
        assertThatThrownBy(() -> hand.add(viewer(coordinator), program.slug(), 1, asked))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    /** Nobody in two places, nobody twice. */
    private static void assertSound(List<Stored> all) {
        Set<List<Long>> seen = new HashSet<>();
        for (Stored met : all) {
            long round = met.round();
            assertThat(seen.add(List.of(1L, round, met.mentorId()))).isTrue();
            assertThat(seen.add(List.of(2L, round, met.menteeId()))).isTrue();
            assertThat(seen.add(List.of(3L, met.mentorId(), met.menteeId()))).isTrue();
        }
    }
}
