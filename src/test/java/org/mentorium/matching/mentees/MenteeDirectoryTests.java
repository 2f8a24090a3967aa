package org.mentorium.matching.mentees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.common.Viewer;
import org.mentorium.matching.MatchRuns;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Statements;
import org.mentorium.wishes.RatherNots;
import org.mentorium.wishes.Wishes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where both sides and the coordinator decide, mentors read who looks for one and say whom they would like. */
@ApplicationTest
class MenteeDirectoryTests {

    @Autowired
    MatchRuns runs;

    @Autowired
    Wishes wishes;

    @Autowired
    RatherNots ratherNots;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    long coordinator;
    Program program;
    long mia;
    long manuel;
    long nadja;
    long manuelsPart;
    long nadjasPart;

    @BeforeEach
    void program() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        set("decided_by = 'BOTH', state = 'MATCHING', hard_rules = '{SHARED_LANGUAGE}',"
                + " weights = '{\"skills\": 5, \"wishes\": 5}'");
        mia = cast.person("Mia", "Mentor");
        cast.participant(program, mia, "MENTOR");
        person(mia, "skills_offered = '{rubrics}'");
        manuel = cast.person("Manuel", "Mentee");
        manuelsPart = cast.participant(program, manuel, "MENTEE");
        person(manuel, "skills_sought = '{rubrics}', goals = 'something private'");
        nadja = cast.person("Nadja", "Mentee");
        nadjasPart = cast.participant(program, nadja, "MENTEE");
        person(nadja, "skills_sought = '{school law}'");
        jdbc.sql("update participant set capacity = 1 where person_id = ?")
                .param(mia)
                .update();
    }

    @Test
    void whoSuitsComesFirstInWordsWithoutANumber() {
        assertThat(get(mia, "/mentees"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Manuel Mentee", "rubrics", "Nadja Mentee", "school law")
                .doesNotContain("score", "something private", "@cast.example", "??");
        assertThat(get(mia, "/mentees?q=LAW")).bodyText().contains("Nadja").doesNotContain("Manuel");
        assertThat(get(mia, "/mentees?q=nothing")).bodyText().contains("Nobody fits all of this");
    }

    @Test
    void aMentorsWishesCountInTheRunByTheirRank() {
        assertThat(paired()).containsExactly(manuelsPart);
        post(mia, "/wishes", nadjasPart);
        post(mia, "/wishes", manuelsPart);
        assertThat(get(mia, "/wishes")).bodyText().contains("1. Nadja Mentee", "2. Manuel Mentee");
        assertThat(wishes.of(viewer(mia), program.id(), ParticipantRole.MENTOR))
                .containsExactly(nadjasPart, manuelsPart);
        person(nadja, "skills_sought = '{rubrics}'");
        assertThat(paired()).containsExactly(nadjasPart);
        post(mia, "/wishes/" + manuelsPart + "/position?up=true", 0);
        assertThat(paired()).containsExactly(manuelsPart);
        post(mia, "/wishes/" + manuelsPart + "/removal", 0);
        assertThat(get(mia, "/wishes")).bodyText().doesNotContain("Manuel");
        // Nobody learns that somebody named them.
        assertThat(get(nadja, "/mentors")).bodyText().doesNotContain("named you", "wishes you");
    }

    @Test
    void whomARuleForbidsWhoIsMatchedAndWhoIsAMinorIsNotListed() {
        ratherNots.say(viewer(manuel), program.id(), miasPart());
        jdbc.sql("insert into safeguarding (person_id, minor, recorded_at) values (?, true, now())")
                .param(nadja)
                .update();
        assertThat(get(mia, "/mentees"))
                .hasStatusOk()
                .bodyText()
                .contains("No mentee to choose from just now")
                .doesNotContain("Manuel", "Nadja");
        // Nor is anybody named by a number that was guessed.
        post(mia, "/wishes", manuelsPart);
        post(mia, "/rather-nots/" + manuelsPart, 0);
        assertThat(get(mia, "/wishes")).bodyText().doesNotContain("Manuel");
    }

    @Test
    void onlyMentorsReadItAndOnlyWhereBothSidesRank() {
        assertThat(get(manuel, "/mentees")).hasStatus(403);
        assertThat(get(coordinator, "/mentees")).hasStatus(403);
        assertThat(get(cast.person("Stella", "Stranger"), "/mentees")).hasStatus(404);
        assertThat(get(mia, "")).bodyText().contains("/mentees");
        for (String settings : List.of(
                "decided_by = 'PARTICIPANTS'",
                "decided_by = 'COORDINATOR'",
                "decided_by = 'BOTH', mentoring_type = 'FAST_TRACK'")) {
            set(settings);
            assertThat(get(mia, "/mentees")).hasStatus(404);
            assertThat(get(mia, "")).bodyText().doesNotContain("/mentees");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Whom you could accompany", "es, A quién podría acompañar", "fr, Qui vous pourriez accompagner"})
    void thePagesSpeakTheReadersLanguage(String language, String title) {
        person(mia, "locale = '" + language + "'");
        assertThat(get(mia, "/mentees")).bodyText().contains(title).doesNotContain("??");
        assertThat(get(mia, "/wishes")).bodyText().doesNotContain("??");
    }

    @Test
    void aLongListCostsAsManyStatementsAsAShortOne() throws Exception {
        int few = Statements.during(() -> get(mia, "/mentees"));
        jdbc.sql("""
                        with people as (
                            insert into person (email, given_name, family_name, languages, skills_sought)
                            select 'many' || n || '.' || :slug || '@cast.example', 'Many' || n, 'Mentee', '{en}', '{rubrics}'
                            from generate_series(1, 300) n returning id)
                        insert into participant (program_id, person_id, role, state, created_at)
                        select :program, id, 'MENTEE', 'ADMITTED', now() from people
                        """)
                .param("slug", program.slug())
                .param("program", program.id())
                .update();
        int many = Statements.during(
                () -> assertThat(get(mia, "/mentees")).bodyText().contains("302 mentees"));
        assertThat(many).isEqualTo(few).isPositive();
    }

    private long miasPart() {
        return jdbc.sql("select id from participant where person_id = ?")
                .param(mia)
                .query(Long.class)
                .single();
    }

    /** The mentees of a draft of its own. */
    private List<Long> paired() {
        jdbc.sql("update match_run set state = 'DISCARDED' where program_id = ? and state = 'DRAFT'")
                .param(program.id())
                .update();
        runs.create(viewer(coordinator), program.slug());
        return jdbc.sql("""
                        select x.mentee_id from match_proposal_tie x
                        join match_proposal o on o.id = x.match_proposal_id
                        join match_run r on r.id = o.match_run_id
                        where r.program_id = ? and r.state = 'DRAFT'
                        """).param(program.id()).query(Long.class).list();
    }

    private void set(String settings) {
        jdbc.sql("update program set " + settings + " where id = ?")
                .param(program.id())
                .update();
    }

    private void person(long person, String settings) {
        jdbc.sql("update person set " + settings + " where id = ?")
                .param(person)
                .update();
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "Somebody", "s@cast.example", false, false, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private MvcTestResult get(long reader, String path) {
        return mvc.get()
                .uri("/programs/" + program.slug() + path)
                .with(as(reader))
                .exchange();
    }

    private void post(long writer, String path, long other) {
        mvc.post()
                .uri("/programs/" + program.slug() + path)
                .param("other", Long.toString(other))
                .with(as(writer))
                .with(csrf())
                .exchange();
    }
}
