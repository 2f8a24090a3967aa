package org.mentorium.sociograms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class SociogramPageTests {

    private static final int LARGEST_DRAWING = 24 * 1024;
    private static final int LARGEST_PAGE = 64 * 1024;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private long coordinator;
    private Program program;
    private int sessions;

    @BeforeEach
    void aProgram() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        sessions = 0;
    }

    @Test
    void coordinatorsAloneSeeTheNetworkOfAProgram() throws Exception {
        Pair pair = cast.pair(program);
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(program.id(), evaluator, "EVALUATOR");
        mvc.perform(get(all()).with(as(coordinator))).andExpect(status().isOk());
        for (long other : new long[] {pair.mentor(), evaluator, cast.administrator()}) {
            mvc.perform(get(all()).with(as(other))).andExpect(status().isForbidden());
        }
        mvc.perform(get(all()).with(as(cast.person("Sam", "Stranger")))).andExpect(status().isNotFound());
    }

    @Test
    void membersAloneSeeTheirGroup() throws Exception {
        Pair pair = cast.pair(program);
        String group = "/relationships/" + pair.id() + "/sociogram";
        mvc.perform(get(group).with(as(pair.mentee()))).andExpect(status().isOk());
        for (long other : new long[] {coordinator, cast.administrator(), cast.person("Sam", "Stranger")}) {
            mvc.perform(get(group).with(as(other))).andExpect(status().isNotFound());
        }
    }

    @Test
    void tiesWeighTheSessionsThatTookPlace() throws Exception {
        long mentor = cast.person("Mia", "Mentor");
        long first = relationship(program, "MENTOR", mentor, "MENTEE", cast.person("Manuel", "Mentee"));
        long second = relationship(program, "MENTOR", mentor, "MENTEE", cast.person("Mona", "Mentee"));
        held(first, 3);
        session(first, "PLANNED");
        String page = page(all(), coordinator);
        assertThat(page).contains("Manuel Mentee (3) and Mona Mentee (0)");
        assertThat(figure(page, "connections")).isEqualTo("2");
        assertThat(figure(page, "of them without a session so far")).isEqualTo("1");
        assertThat(figure(page, "circle of people who hang together")).isEqualTo("1");
        close(second);
        assertThat(page(all(), coordinator)).contains("Manuel Mentee (3)").doesNotContain("Mona Mentee (0)");
    }

    @Test
    void whoHoldsTogetherAndWhoStandsApartIsNamed() throws Exception {
        long hub = cast.person("Hanna", "Hub");
        for (int i = 0; i < 4; i++) {
            relationship(program, "MENTOR", hub, "MENTEE", cast.person("Mentee" + i, "One"));
        }
        cast.participant(program, cast.person("Alma", "Alone"), "MENTOR");
        String page = page(all(), coordinator);
        assertThat(section(page, "central")).contains("Hanna Hub", "100%").doesNotContain("Mentee0");
        assertThat(section(page, "apart")).contains("Alma Alone").doesNotContain("Hanna");
    }

    @Test
    void organisationsExchangeFromMentorsToMentees() throws Exception {
        long north = cast.organisation();
        long south = cast.organisation();
        long mentor = of(north, cast.person("Mia", "Mentor"));
        held(relationship(program, "MENTOR", mentor, "MENTEE", of(south, cast.person("Manuel", "Mentee"))), 2);
        held(relationship(program, "MENTOR", mentor, "MENTEE", of(north, cast.person("Mona", "Mentee"))), 5);
        relationship(program, "MENTOR", cast.person("Else", "Where"), "MENTEE", cast.person("Ernst", "Where"));
        String table = section(page(all(), coordinator), "exchange")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        assertThat(table).contains(name(north) + " 5 2 0").contains(name(south) + " 0 0 0");
        String filtered = page(all() + "?organisation=" + south, coordinator);
        assertThat(filtered).contains("Manuel Mentee", "Mia Mentor").doesNotContain("Mona Mentee", "Else Where");
    }

    @Test
    void aLinkedProgramIsShownToWhoCoordinatesBoth() throws Exception {
        Program other = cast.program(cast.person("Otto", "Other"));
        jdbc.sql("update program set linked_program_id = ? where id = ?")
                .params(other.id(), program.id())
                .update();
        long teacher = cast.person("Tea", "Teacher");
        relationship(program, "PEER", teacher, "PEER", cast.person("Paul", "Peer"));
        relationship(other, "MENTOR", teacher, "MENTEE", cast.person("Pia", "Pupil"));
        relationship(other, "MENTOR", teacher, "MENTEE", cast.person("Pit", "Pupil"));
        relationship(other, "MENTOR", teacher, "MENTEE", cast.person("Pam", "Pupil"));
        assertThat(page(all() + "?linked=true", coordinator))
                .contains("Paul Peer")
                .doesNotContain("Pia Pupil");
        cast.role(other.id(), coordinator, "COORDINATOR");
        assertThat(page(all(), coordinator)).doesNotContain("Pia Pupil").contains("Together with");
        String both = page(all() + "?linked=true", coordinator);
        assertThat(both).contains("Pia Pupil");
        assertThat(section(both, "central")).contains("Tea Teacher", "100%");
        assertThat(figure(both, "connections")).isEqualTo("4");
    }

    @Test
    void inAGroupATieIsASessionToWhichBothCame() throws Exception {
        long mentor = cast.person("Mia", "Mentor");
        long one = cast.person("Ona", "One");
        long two = cast.person("Tom", "Two");
        long group = relationship(program, "MENTOR", mentor, "MENTEE", one, "MENTEE", two);
        held(group, 1);
        long missed = session(group, "HELD");
        jdbc.sql("insert into session_attendance (session_id, person_id, came) values (?, ?, false)")
                .params(missed, two)
                .update();
        String page = page("/relationships/" + group + "/sociogram", one);
        assertThat(page).contains("Ona One (2) and Tom Two (1)").contains("Mia Mentor (1) and Ona One (1)");
    }

    @Test
    void aGroupThatHasNotMetShowsItsMembers() throws Exception {
        Pair pair = cast.pair(program);
        assertThat(page("/relationships/" + pair.id() + "/sociogram", pair.mentee()))
                .contains("Manuel Mentee", "Nobody so far");
    }

    @Test
    void addressesThatMeanNothingAreTakenAsTheFirstDrawing() throws Exception {
        cast.pair(program);
        for (String query : new String[] {
            "?page=0", "?page=999", "?page=x", "?organisation=", "?organisation=abc", "?linked=perhaps"
        }) {
            assertThat(mvc.perform(get(all() + query).with(as(coordinator)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(query)
                    .isLessThan(500);
        }
        assertThat(page(all() + "?page=999", coordinator)).contains("Manuel Mentee");
        assertThat(page(all() + "?organisation=999999999", coordinator)).contains("Nobody is connected yet");
    }

    @Test
    void ofACircleThatIsTooLargeThePageSaysHowManyAreNotDrawn() throws Exception {
        long hub = cast.person("Hanna", "Hub");
        for (int i = 0; i < 45; i++) {
            relationship(program, "MENTOR", hub, "MENTEE", cast.person("Mentee" + i, "One"));
        }
        assertThat(page(all(), coordinator))
                .contains("6 more people hang together with these and are not drawn.", "1 Hanna Hub")
                .contains("and 6 more who are not drawn here");
    }

    @Test
    void aThousandRelationshipsStayASmallPageWithTheSameStatements() throws Exception {
        cast.pair(program);
        page(all(), coordinator);
        int few = Statements.during(() -> page(all(), coordinator));
        aThousand();
        long began = System.nanoTime();
        String page = page(all(), coordinator);
        long milliseconds = (System.nanoTime() - began) / 1_000_000;
        assertThat(Statements.during(() -> page(all(), coordinator))).isEqualTo(few);
        assertThat(page.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(LARGEST_PAGE);
        assertThat(drawing(page).getBytes(UTF_8)).hasSizeLessThanOrEqualTo(LARGEST_DRAWING);
        assertThat(figure(page, "connections")).isEqualTo("1,001");
        assertThat(page).contains("This is drawing 1 of ").isEqualTo(page(all(), coordinator));
        assertThat(milliseconds).as("milliseconds, the first time").isLessThan(5_000);
    }

    /** Every fifth mentor has six mentees, the others one each; mentees' organisations are twenty. */
    private void aThousand() {
        jdbc.sql("""
                        with who as (
                            insert into person (email, given_name, family_name, languages)
                            select 'p' || n || '-' || ? || '@thousand.example', 'Given' || n, 'Family' || n, '{en}'
                            from generate_series(1, 1500) n returning id),
                        numbered as (select id, row_number() over (order by id) as n from who),
                        taking as (
                            insert into participant (program_id, person_id, role, state, created_at)
                            select ?, id, case when n <= 500 then 'MENTOR' else 'MENTEE' end, 'ADMITTED', now() from numbered
                            returning id, person_id),
                        bound as (
                            insert into relationship (program_id, state, started_at)
                            select ?, 'ACTIVE', now() from generate_series(1, 1000) returning id),
                        pairs as (select id, row_number() over (order by id) as n from bound)
                        insert into relationship_member (relationship_id, participant_id, person_id, role)
                        select p.id, t.id, t.person_id, case when w.n <= 500 then 'MENTOR' else 'MENTEE' end
                        from pairs p
                        join numbered w on w.n = 500 + p.n
                            or w.n = case when p.n <= 600 then 5 * ((p.n - 1) / 6) + 5
                                          else 5 * ((p.n - 601) / 4) + (p.n - 601) % 4 + 1 end
                        join taking t on t.person_id = w.id
                        """).params(Cast.next(), program.id(), program.id()).update();
    }

    private long relationship(Program in, Object... rolesAndPeople) {
        long id = jdbc.sql(
                        "insert into relationship (program_id, state, started_at) values (?, 'ACTIVE', now()) returning id")
                .param(in.id())
                .query(Long.class)
                .single();
        for (int i = 0; i < rolesAndPeople.length; i += 2) {
            String role = (String) rolesAndPeople[i];
            long person = (long) rolesAndPeople[i + 1];
            long participant = jdbc.sql(
                            "select id from participant where program_id = ? and person_id = ? and role = ?")
                    .params(in.id(), person, role)
                    .query(Long.class)
                    .optional()
                    .orElseGet(() -> cast.participant(in, person, role));
            jdbc.sql("""
                            insert into relationship_member (relationship_id, participant_id, person_id, role)
                            values (?, ?, ?, ?)
                            """).params(id, participant, person, role).update();
        }
        return id;
    }

    private void close(long relationship) {
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(relationship)
                .update();
    }

    private void held(long relationship, int times) {
        for (int i = 0; i < times; i++) {
            session(relationship, "HELD");
        }
    }

    private long session(long relationship, String state) {
        return jdbc.sql("""
                        insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                        values (?, ?, ?, now() - interval '1 day', 'UTC', 60, 'ONLINE', now()) returning id
                        """)
                .params(relationship, ++sessions, state)
                .query(Long.class)
                .single();
    }

    private long of(long organisation, long person) {
        jdbc.sql("update person set organisation_id = ? where id = ?")
                .params(organisation, person)
                .update();
        return person;
    }

    private String name(long organisation) {
        return jdbc.sql("select name from organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }

    private String all() {
        return "/programs/" + program.slug() + "/sociogram";
    }

    private String page(String address, long viewer) throws Exception {
        String page = mvc.perform(get(address).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static String drawing(String page) {
        return page.substring(
                page.indexOf("<svg class=\"drawing\""), page.indexOf("</svg>", page.indexOf("<svg class=\"drawing\"")));
    }

    private static String section(String page, String id) {
        String from = page.substring(page.indexOf("<h2 id=\"" + id + "\""));
        return from.substring(0, from.indexOf("</section>"));
    }

    /** The number on a card. */
    private static String figure(String page, String label) {
        String words = page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        int end = words.indexOf(" " + label + " ");
        return words.substring(words.lastIndexOf(' ', end - 1) + 1, end);
    }
}
