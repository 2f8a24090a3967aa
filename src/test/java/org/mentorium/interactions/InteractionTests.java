package org.mentorium.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.MovableClock;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class InteractionTests {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private long coordinator;
    private Program program;
    private Pair pair;
    private int sessions;

    @BeforeEach
    void aPair() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        pair = began(cast.pair(program), 90);
        sessions = 0;
    }

    @AfterEach
    void itIsNowAgain() {
        clock.back();
    }

    @Test
    void membersAloneReadHowTheyMeet() throws Exception {
        held(pair, 3, "ONLINE", pair.mentor());
        for (long member : new long[] {pair.mentor(), pair.mentee()}) {
            mvc.perform(get(own()).with(as(member))).andExpect(status().isOk());
        }
        for (long other : new long[] {coordinator, cast.administrator(), cast.person("Sam", "Stranger")}) {
            mvc.perform(get(own()).with(as(other))).andExpect(status().isNotFound());
        }
    }

    @Test
    void coordinatorsAloneReadHowTheProgramMeets() throws Exception {
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(program.id(), evaluator, "EVALUATOR");
        mvc.perform(get(all()).with(as(coordinator))).andExpect(status().isOk());
        for (long other : new long[] {pair.mentor(), evaluator, cast.administrator()}) {
            mvc.perform(get(all()).with(as(other))).andExpect(status().isForbidden());
        }
        mvc.perform(get(all()).with(as(cast.person("Sam", "Stranger")))).andExpect(status().isNotFound());
    }

    @Test
    void aRelationshipThatHasNotMetSaysSo() throws Exception {
        assertThat(page(own(), pair.mentor())).contains("Nothing to show yet");
    }

    @Test
    void rhythmAndInitiativeAreThoseOfTheRecords() throws Exception {
        for (int day : new int[] {50, 43, 36, 28, 8}) {
            held(pair, day, day == 8 ? "ONLINE" : "IN_PERSON", day == 50 ? pair.mentee() : pair.mentor());
        }
        session(pair, "CANCELLED", 20, "ONLINE", pair.mentee());
        session(pair, "MISSED", 15, "ONLINE", pair.mentor());
        session(pair, "PLANNED", -3, "ONLINE", pair.mentor());
        proposed(pair, pair.mentee(), 40);
        proposed(pair, pair.mentee(), 10);
        String page = page(own(), pair.mentor());
        assertThat(page)
                .contains("5 sessions, 5 h")
                .contains("1.7 in 30 days")
                .contains("7.5 days; half of the time 7 to 11")
                .contains("20 days")
                .contains("8 days ago")
                .contains("Somebody stayed away from 1 session; 1 was called off");
        assertThat(row(page, "Proposed times")).isEqualTo("0 2 2");
        assertThat(row(page, "Noted what became of a session")).isEqualTo("5 1 6");
        assertThat(row(page, "Called a session off")).isEqualTo("0 1 1");
        assertThat(row(page(own(), pair.mentee()), "Proposed times")).isEqualTo("0 2 2");
    }

    @Test
    void whatIsOfAnotherRelationshipDoesNotCount() throws Exception {
        Pair other = cast.pair(program);
        held(other, 3, "ONLINE", other.mentor());
        proposed(other, other.mentor(), 3);
        assertThat(page(own(), pair.mentor())).contains("Nothing to show yet");
    }

    @Test
    void whatOneWroteForThemselvesChangesNoPageOfAnybody() throws Exception {
        long session = held(pair, 40, "ONLINE", pair.mentor());
        List<Pair> others = fourMorePairsThatMet(40);
        List<String> before = everyPage();
        part(entry(pair, session), "NOTES", pair.mentor(), "AUTHOR", "canary");
        part(entry(pair, null), "REFLECTION", pair.mentee(), "AUTHOR", "canary");
        assertThat(everyPage()).isEqualTo(before);
        assertThat(others).hasSize(4);
    }

    @Test
    void partsThatAllMembersCanReadAreCounted() throws Exception {
        long first = entry(pair, held(pair, 5, "ONLINE", pair.mentor()));
        long second = entry(pair, held(pair, 3, "ONLINE", pair.mentor()));
        part(first, "OBJECTIVES", pair.mentor(), "MEMBERS", "canary");
        part(second, "OBJECTIVES", pair.mentor(), "MEMBERS", "canary");
        part(first, "REFLECTION", pair.mentee(), "MEMBERS", "canary");
        part(second, "TOPICS", pair.mentee(), "MEMBERS", "");
        for (long member : new long[] {pair.mentor(), pair.mentee()}) {
            String page = page(own(), member);
            assertThat(row(page, "Objectives of the session")).isEqualTo("2");
            assertThat(row(page, "Topics and activities")).isEqualTo("0");
            assertThat(row(page, "The mentee's reflection, shared")).isEqualTo("1");
            assertThat(row(page, "The mentor's notes, shared")).isEqualTo("0");
            assertThat(page).doesNotContain("canary");
        }
    }

    @Test
    void programCountsRelationshipsByHowOftenTheyMeetAndWhoNotesIt() throws Exception {
        for (int day : new int[] {2, 9, 16, 23}) {
            held(pair, day, "ONLINE", pair.mentor());
        }
        Pair second = cast.pair(program);
        for (int day : new int[] {1, 21, 41, 61}) {
            held(second, day, "IN_PERSON", day > 30 ? second.mentor() : second.mentee());
        }
        cast.pair(program);
        String page = page(all(), coordinator);
        assertThat(row(page, "Not at all")).isEqualTo("1");
        assertThat(row(page, "Twice")).isEqualTo("1");
        assertThat(row(page, "Three or four times")).isEqualTo("1");
        assertThat(row(page, "Every week or so (less than 9 days)")).isEqualTo("1");
        assertThat(row(page, "Every month or so (18 to 35 days)")).isEqualTo("1");
        assertThat(row(page, "Fewer than three sessions so far")).isEqualTo("1");
        assertThat(row(page, "Shared about evenly")).isEqualTo("1");
        assertThat(row(page, "Nearly always one member")).isEqualTo("1");
        assertThat(row(page, "Noted what became of a session")).isEqualTo("6 2 8");
    }

    @Test
    void whoProposesIsToldOfMonthsThatAreOverAndOfFivePeopleOnEachSide() throws Exception {
        proposed(pair, pair.mentee(), 35);
        proposed(pair, pair.mentee(), 0);
        fourMorePairsThatMet(3);
        jdbc.sql("update relationship set started_at = now() - interval '90 days' where program_id = ?")
                .param(program.id())
                .update();
        String five = page(all(), coordinator);
        assertThat(five).contains("Who proposed times, by month");
        // Of this month nothing: a look before and one after would tell who it was.
        assertThat(five.split("<h|<figure", -1))
                .filteredOn(part -> part.contains("Who proposed times, by month"))
                .singleElement()
                .asString()
                .satisfies(chart -> assertThat(total(chart)).isEqualTo(1));
        jdbc.sql("""
                        update relationship set closed_at = started_at + interval '1 day', state = 'CLOSED'
                        where id = (select max(id) from relationship where program_id = ?)
                        """).param(program.id()).update();
        assertThat(page(all(), coordinator))
                .doesNotContain("Who proposed times, by month")
                .contains("fewer than five people of a side could have done so");
    }

    @Test
    void aSideThatNotedNothingStandsBesideTheOther() throws Exception {
        assertThat(page(all(), coordinator)).doesNotContain("Mentors and mentees, in 90 days");
        held(pair, 3, "ONLINE", pair.mentor());
        assertThat(row(page(all(), coordinator), "Noted what became of a session"))
                .isEqualTo("1 0 1");
    }

    @Test
    void peersHaveNoSides() throws Exception {
        fourMorePairsThatMet(35);
        for (String table : new String[] {"relationship_member", "participant"}) {
            jdbc.sql("update " + table + " set role = 'PEER' where person_id in"
                            + " (select person_id from participant where program_id = ?)")
                    .param(program.id())
                    .update();
        }
        jdbc.sql("update relationship set started_at = now() - interval '90 days' where program_id = ?")
                .param(program.id())
                .update();
        proposed(pair, pair.mentee(), 35);
        String page = page(all(), coordinator);
        assertThat(page)
                .doesNotContain("Mentors and mentees, in 90 days")
                .contains("Who proposed times, by month", "Peers");
    }

    @Test
    void diaryIsCountedFromFiveRelationshipsOnAndNothingPrivateOfIt() throws Exception {
        clock.forward(Duration.ofDays(40));
        long session = held(pair, 5, "ONLINE", pair.mentor());
        List<Pair> others = fourMorePairsThatMet(5);
        part(entry(pair, session), "OBJECTIVES", pair.mentor(), "MEMBERS", "canary");
        assertThat(diary()).containsExactly("5 1");
        long private_ = jdbc.sql("select id from mentoring_session where relationship_id = ?")
                .param(others.get(0).id())
                .query(Long.class)
                .single();
        part(entry(others.get(0), private_), "NOTES", others.get(0).mentor(), "AUTHOR", "canary");
        assertThat(diary()).containsExactly("5 1");
        assertThat(page(all(), coordinator)).contains("Sessions with a diary, by month");
        jdbc.sql("delete from mentoring_session where relationship_id = ?")
                .param(others.get(3).id())
                .update();
        assertThat(diary()).isEmpty();
        assertThat(page(all(), coordinator)).doesNotContain("Sessions with a diary, by month");
    }

    @Test
    void aProgramThatIsOverIsLookedAtFromItsEnd() throws Exception {
        held(pair, 85, "ONLINE", pair.mentor());
        jdbc.sql("update program set state = 'CLOSED', ends_on = current_date - 80 where id = ?")
                .param(program.id())
                .update();
        clock.forward(Duration.ofDays(500));
        assertThat(page(all(), coordinator)).contains("Sessions by month and how people met");
    }

    @Test
    void pagesCostTheSameStatementsHoweverMuchThereIs() throws Exception {
        held(pair, 3, "ONLINE", pair.mentor());
        page(own(), pair.mentor());
        page(all(), coordinator);
        int one = Statements.during(() -> page(own(), pair.mentor()));
        int whole = Statements.during(() -> page(all(), coordinator));
        for (int day = 4; day < 40; day += 4) {
            held(pair, day, "IN_PERSON", pair.mentee());
            proposed(pair, pair.mentee(), day);
        }
        fourMorePairsThatMet(35);
        assertThat(Statements.during(() -> page(own(), pair.mentor()))).isEqualTo(one);
        assertThat(Statements.during(() -> page(all(), coordinator))).isEqualTo(whole);
    }

    @Test
    void pagesReadInSpanishAndFrench() throws Exception {
        held(pair, 3, "ONLINE", pair.mentor());
        for (String[] language : new String[][] {{"es", "Cómo se reúne"}, {"fr", "rencontre"}}) {
            jdbc.sql("update person set locale = ? where id in (?, ?)")
                    .params(language[0], coordinator, pair.mentor())
                    .update();
            assertThat(page(own(), pair.mentor())).contains(language[1]);
            assertThat(page(all(), coordinator)).contains(language[1]);
        }
    }

    private List<String> everyPage() throws Exception {
        return List.of(
                page(own(), pair.mentor()),
                page(own(), pair.mentee()),
                page(all(), coordinator),
                String.join(",", diary()));
    }

    private List<String> diary() {
        return jdbc.sql("select sessions || ' ' || written from shared_diary_months(?, ?)")
                .params(program.id(), clock.instant().plus(Duration.ofDays(40)).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private List<Pair> fourMorePairsThatMet(int daysAgo) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Pair one = began(cast.pair(program), 90);
            held(one, daysAgo, "ONLINE", one.mentor());
            pairs.add(one);
        }
        return pairs;
    }

    private Pair began(Pair one, int daysAgo) {
        jdbc.sql("update relationship set started_at = ? where id = ?")
                .params(noon(daysAgo), one.id())
                .update();
        return one;
    }

    private long held(Pair one, int daysAgo, String mode, long logger) {
        return session(one, "HELD", daysAgo, mode, logger);
    }

    private long session(Pair one, String state, int daysAgo, String mode, long logger) {
        return jdbc.sql("""
                        insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                                       created_at, logged_by, logged_at)
                        values (?, ?, ?, ?, 'Europe/Vienna', 60, ?, now(), ?, now()) returning id
                        """)
                .params(one.id(), ++sessions, state, noon(daysAgo), mode, logger)
                .query(Long.class)
                .single();
    }

    /** Of a day by the program's calendar, so that neither the hour nor a change of the clocks moves it to another. */
    private static OffsetDateTime noon(int daysAgo) {
        return daysAgo == 0
                ? OffsetDateTime.now(VIENNA)
                : LocalDate.now(VIENNA)
                        .minusDays(daysAgo)
                        .atTime(12, 0)
                        .atZone(VIENNA)
                        .toOffsetDateTime();
    }

    private void proposed(Pair one, long by, int daysAgo) {
        jdbc.sql("""
                        insert into session_proposal (relationship_id, proposed_by, state, time_zone, minutes, mode, created_at)
                        values (?, ?, 'OPEN', 'UTC', 60, 'ONLINE', now() - ? * interval '1 day')
                        """).params(one.id(), by, daysAgo).update();
    }

    private long entry(Pair one, @Nullable Long session) {
        return cast.beneath()
                .sql("""
                        insert into diary_entry (relationship_id, number, session_id, written_on, created_by, created_at)
                        values (:pair, :number, :session, current_date, :author, now()) returning id
                        """)
                .param("pair", one.id())
                .param("number", (int) (Cast.next() % 1_000_000))
                .param("session", session)
                .param("author", one.mentor())
                .query(Long.class)
                .single();
    }

    private void part(long entry, String kind, long author, String readers, String text) {
        cast.beneath().sql("""
                        insert into diary_part (diary_entry_id, kind, author_id, text, readers, changed_at)
                        values (?, ?, ?, ?, ?, now())
                        """).params(entry, kind, author, text, readers).update();
    }

    private String own() {
        return "/relationships/" + pair.id() + "/interaction";
    }

    private String all() {
        return "/programs/" + program.slug() + "/interaction";
    }

    private String page(String address, long viewer) throws Exception {
        String page = mvc.perform(get(address).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>")).replace("&#39;", "'");
    }

    /** The cells of a chart's table beside a heading. */
    private static String row(String page, String heading) {
        String row = page.substring(page.indexOf("<th scope=\"row\">" + heading + "</th>"));
        return row.substring(0, row.indexOf("</tr>"))
                .replaceFirst("<th.*?</th>", "")
                .replaceAll("<[^>]*>", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** The last cells of all rows together. */
    private static int total(String chart) {
        int sum = 0;
        for (String row : chart.split("</tr>", -1)) {
            int cell = row.lastIndexOf("<td class=\"num\">");
            if (cell >= 0) {
                sum += Integer.parseInt(row.substring(cell).replaceAll("<[^>]*>|\\s", ""));
            }
        }
        return sum;
    }
}
