package org.mentorium.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators take home of questionnaires and signals, and what is in no file of theirs. */
@ApplicationTest
class ExportConfidenceTests {

    private static final String CANARY = "canary-of-confidence";

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private ExportMaker maker;

    @Autowired
    private ExportKinds kinds;

    private long administrator;
    private Program program;
    private Given given;

    @BeforeEach
    void aProgram() {
        administrator = cast.administrator();
        program = cast.program(cast.person("Carla", "Coordinator"));
        given = new Given(questionnaires, jdbc);
    }

    @Test
    void roundsComeWithHowManyWereAskedAndAnswered() throws IOException {
        long questionnaire = given.published(program, Audience.MENTEES);
        long round = given.opened(questionnaire, Phase.PRE);
        answers(round, 3, Map.of("knowledge", 1), null);
        cast.participant(program, cast.person("Nina", "None"), "MENTEE");
        cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");

        assertThat(csv("questionnaires"))
                .contains(round + ",PRE,MENTEES,CONFIDENTIAL,1,")
                .containsPattern(round + ",PRE,.*,4,3\\r\\n");
        // Whoever looks at figures closes the round for good; that adds no day to it.
        jdbc.sql("update questionnaire_round set opened_at = null, opens_on = '2020-01-01', closes_on = '2020-02-01',"
                        + " shown_at = now(), closed_at = now() where id = ?")
                .param(round)
                .update();
        assertThat(csv("questionnaires"))
                .containsPattern(round + ",PRE,.*,20(19-12-31|20-01-01) [^,]*,2020-0(1-31|2-01|2-02) ");
    }

    @Test
    void answersInConfidenceComeAsCountsOfFiveOrMoreAlone() throws IOException {
        long questionnaire = given.published(program, Audience.MENTEES);
        long round = given.opened(questionnaire, Phase.PRE);
        answers(round, 4, Map.of("knowledge", 1), CANARY);
        given.closed(round);
        assertThat(csv("answers").lines()).hasSize(1);

        long second = given.opened(questionnaire, Phase.POST);
        answers(second, 5, Map.of("knowledge", 2), CANARY);
        assertThat(csv("answers").lines()).as("of what is open, nothing").hasSize(1);
        given.closed(second);
        assertThat(csv("answers"))
                .containsPattern(second + ",POST,knowledge,.*,all,,2,Slightly,5\\r\\n")
                .doesNotContain(CANARY);
        assertThat(csv("responses").lines()).hasSize(1);
    }

    @Test
    void answersByNameComeToWhoCoordinatesTheProgramAndToNobodyElse() throws IOException {
        long questionnaire = given.published(program, Audience.MENTEES);
        given.kept(questionnaire, Confidentiality.NAMED);
        long round = given.opened(questionnaire, Phase.PRE);
        answers(round, 1, Map.of("knowledge", 2), "in so many words");
        cast.role(program.id(), administrator, "COORDINATOR");
        assertThat(csv("responses").lines()).as("of what is open, nothing").hasSize(1);
        given.closed(round);

        assertThat(csv("responses")).contains("Mentee0,Asked,MENTEE,,,t,knowledge,2,,", "in so many words");
        administrator = cast.administrator();
        assertThat(csv("responses").lines()).hasSize(1);
    }

    @Test
    void daysTakeWholeRoundsOrLeaveThem() throws IOException {
        long questionnaire = given.published(program, Audience.MENTEES);
        given.opened(questionnaire, Phase.PRE);
        jdbc.sql(
                        "update questionnaire_round set opened_at = '2026-03-01T23:30Z' where questionnaire_id = ? and phase = 'PRE'")
                .param(questionnaire)
                .update();
        // In Vienna it was the second already.
        assertThat(file("questionnaires", "CSV", "2026-03-02", "2026-03-02")).contains(",PRE,");
        assertThat(file("questionnaires", "CSV", "2026-03-01", "2026-03-01")).doesNotContain(",PRE,");
    }

    @Test
    void whoIsWithWhomAndWhyItEndedComesOnlyToWhoCoordinatesTheProgram() throws IOException {
        Pair pair = cast.pair(program);
        String mentor = jdbc.sql("select given_name || ' ' || family_name from person where id = ?")
                .param(pair.mentor())
                .query(String.class)
                .single();
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now(), closure_reason = 'NO_FIT' where id = ?")
                .param(pair.id())
                .update();
        assertThat(csv("relationships")).contains("," + pair.id() + ",CLOSED,").doesNotContain(mentor, "NO_FIT");
        cast.role(program.id(), administrator, "COORDINATOR");
        assertThat(csv("relationships")).contains(mentor, "NO_FIT");
    }

    @Test
    void signalsComeWithWhatBecameOfThem() throws IOException {
        Pair pair = cast.pair(program);
        signal(pair, "quiet", "HANDLED");
        signal(pair, "checkIn", "OPEN");
        signal(pair, "earlyEnd", "OPEN");

        assertThat(csv("signals"))
                .containsPattern(",quiet," + pair.id() + ",,.*,HANDLED,20")
                .doesNotContain("checkIn", "earlyEnd");
        cast.role(program.id(), administrator, "COORDINATOR");
        assertThat(csv("signals")).containsPattern(",checkIn," + pair.id() + ",,.*,OPEN,\\r\\n");
    }

    @Test
    void noFileHoldsWhatWasWrittenInConfidence() throws IOException {
        Pair pair = cast.pair(program);
        everythingWritten(pair);
        List<String> secrets = new ArrayList<>(List.of(CANARY));
        List<Program> both = List.of(program, another());
        for (Phase phase : List.of(Phase.PRE, Phase.POST)) {
            program = both.get(phase == Phase.PRE ? 0 : 1);
            long questionnaire = given.published(program, Audience.MENTEES);
            if (phase == Phase.POST) {
                given.kept(questionnaire, Confidentiality.NAMED);
            }
            long round = given.opened(questionnaire, phase);
            answers(round, 6, Map.of("knowledge", 1), CANARY);
            given.closed(round);
            secrets.addAll(jdbc.sql("select pseudonym::text from response where round_id = ?")
                    .param(round)
                    .query(String.class)
                    .list());
        }
        for (String kind : kinds.keys()) {
            for (String format : List.of("CSV", "XLSX")) {
                for (Program one : both) {
                    program = one;
                    String file = file(kind, format, null, null);
                    assertThat(file).as(kind).isNotBlank();
                    assertThat(secrets).as(kind + " as " + format).noneMatch(file::contains);
                }
            }
        }
    }

    /** A program that the administrator does not coordinate. */
    private Program another() {
        return cast.program(cast.person("Otto", "Other"));
    }

    private void everythingWritten(Pair pair) {
        cast.agreement(pair, CANARY);
        cast.goal(pair, CANARY);
        jdbc.sql("update participant set motivation = ? where id = ?")
                .params(CANARY, pair.menteeParticipant())
                .update();
        long session = jdbc.sql("""
                        insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                                       mode_other, video, reason, created_at)
                        values (?, 1, 'HELD', now(), 'UTC', 60, 'OTHER', ?, ?, ?, now()) returning id
                        """)
                .params(pair.id(), CANARY, CANARY, CANARY)
                .query(Long.class)
                .single();
        long entry = cast.beneath()
                .sql("""
                        insert into diary_entry (relationship_id, number, session_id, written_on, created_by, created_at)
                        values (?, 1, ?, current_date, ?, now()) returning id
                        """)
                .params(pair.id(), session, pair.mentor())
                .query(Long.class)
                .single();
        for (String[] part : new String[][] {{"NOTES", "AUTHOR"}, {"OBJECTIVES", "MEMBERS"}}) {
            cast.beneath()
                    .sql("""
                            insert into diary_part (diary_entry_id, kind, author_id, text, readers, changed_at)
                            values (?, ?, ?, ?, ?, now())
                            """)
                    .params(entry, part[0], pair.mentor(), CANARY, part[1])
                    .update();
        }
        jdbc.sql("""
                        insert into check_in (relationship_id, person_id, kind, reached, rating, outlook, done_at)
                        values (?, ?, 'MIDPOINT', ?, 1, 'GO_ON', now())
                        """).params(pair.id(), pair.mentee(), CANARY).update();
        jdbc.sql("""
                        insert into portfolio_item (relationship_id, owner_id, title, shared_at, created_at)
                        values (?, ?, ?, now(), now())
                        """).params(pair.id(), pair.mentee(), CANARY).update();
        jdbc.sql("""
                        insert into match_constraint (program_id, mentor_id, mentee_id, kind, reason, created_by, created_at)
                        values (?, ?, ?, 'BAN', ?, ?, now())
                        """)
                .params(program.id(), pair.mentorParticipant(), pair.menteeParticipant(), CANARY, pair.mentor())
                .update();
        signal(pair, "checkIn", "OPEN");
    }

    private void signal(Pair pair, String rule, String state) {
        jdbc.sql("""
                        insert into signal (program_id, rule, relationship_id, figures, found_at, seen_at, state, settled_at)
                        values (?, ?, ?, '{}', now(), now(), ?, case when ? <> 'OPEN' then now() end)
                        """).params(program.id(), rule, pair.id(), state, state).update();
    }

    private void answers(long round, int people, Map<String, Integer> values, @Nullable String text) {
        for (int i = 0; i < people; i++) {
            long response = given.response(
                    round, cast.participant(program, cast.person("Mentee" + i, "Asked"), "MENTEE"), true);
            given.values(response, values);
            if (text != null) {
                given.text(response, "support", text);
            }
        }
    }

    private String csv(String kind) throws IOException {
        return file(kind, "CSV", null, null);
    }

    /** The text of a file; of a workbook, that of its cells. */
    private String file(String kind, String format, @Nullable String from, @Nullable String until) throws IOException {
        long id = jdbc.sql("""
                        insert into export_request (requested_by, requested_at, kind, format, program_id, from_day, until_day, state)
                        values (:by, now(), :kind, :format, :program, cast(:from as date), cast(:until as date), 'WAITING') returning id
                        """)
                .param("by", administrator)
                .param("kind", kind)
                .param("format", format)
                .param("program", program.id())
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
        maker.make(id);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        jdbc.sql("select content from export_part where export_request_id = ? order by number")
                .param(id)
                .query(byte[].class)
                .list()
                .forEach(file::writeBytes);
        if (format.equals("CSV")) {
            return file.toString(UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            for (Row row : book.getFirstSheet().read()) {
                row.forEach(
                        cell -> text.append(cell == null ? "" : cell.getText()).append('\n'));
            }
        }
        return text.toString();
    }
}
