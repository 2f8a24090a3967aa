package org.mentorium.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.charts.Chart;
import org.mentorium.common.Words;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.PdfUa;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class ReportFigureTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private ReportCharts charts;

    private long coordinator;
    private Program program;

    @BeforeEach
    void aWholeProgram() {
        coordinator = cast.person("Carla", "Coordinator");
        program = new ReportCast(cast, jdbc, questionnaires).program(coordinator);
    }

    @Test
    void matchingStandsAgainstTheMostThatWasPossible() throws Exception {
        assertThat(read(".csv"))
                .contains("matching,pairs_found,all,,16,20,pairs")
                .contains("matching,share_of_pairs,all,,16,0.9091,share")
                .contains("matching,share_of_score,all,,16,0.9375,share")
                .contains("matching,lowest_score,all,,16,21.5,points")
                .contains("matching,wishes_met,all,,16,0.3,share")
                .contains("matching,by_hand,all,,16,1,pairs")
                .contains("matching,days_to_match,mentees,,8,10,days");
    }

    @Test
    void groupsTeamsAndPeersCountPeopleWhoFoundAPlace() throws Exception {
        jdbc.sql("update program set mentoring_type = 'GROUP' where id = ?")
                .param(program.id())
                .update();
        assertThat(read(".csv"))
                .contains("matching,people_found,all,,16,20,people", "matching,share_of_people,all,,16,0.9091,share")
                .doesNotContain("pairs_found", "share_of_pairs");
    }

    @Test
    void peersBringEvidenceAsOneGroup() throws Exception {
        jdbc.sql(
                        "update relationship_member set role = 'PEER' where relationship_id in (select id from relationship where program_id = ?)")
                .param(program.id())
                .update();
        jdbc.sql("update program set mentoring_type = 'PEER' where id = ?")
                .param(program.id())
                .update();
        assertThat(read(".csv"))
                .contains("evidence,evidence,peers,required,16,16,items")
                .doesNotContain("evidence,evidence,mentors", "evidence,evidence,mentees");
    }

    @Test
    void whatNobodyAskedForIsNotCounted() throws Exception {
        assertThat(read(".csv")).contains("completion,reached_sessions,all,").doesNotContain("reached_hours");
        jdbc.sql("""
                        update match_run set certificate = jsonb_set(certificate, '{wishesMet}', '0')
                        where program_id = ? and jsonb_exists(certificate, 'wishesMet')
                        """).param(program.id()).update();
        assertThat(read(".csv")).contains("matching,by_hand,").doesNotContain("wishes_met");
    }

    @Test
    void bothSidesAreAskedHowTheyFoundIt() throws Exception {
        assertThat(read(".csv"))
                .contains("satisfaction,closing-mentees/recommendation,mentees,,8,6.5,points")
                .contains("satisfaction,closing-mentees/again=1,mentees,,8,0.75,share")
                .contains("satisfaction,closing-mentors/relationship,mentors,low,8,")
                .contains("satisfaction,closing-mentors/again=1,mentors,,8,0.75,share");
    }

    @Test
    void shareThatAnsweredComesFirst() throws Exception {
        assertThat(read(".csv")).contains("satisfaction,closing-mentees/answered,mentees,,8,1,share");
        assertThat(read("")).contains("Who answered: Looking back as a mentee");
    }

    @Test
    void meanStandsWithTheEndsOfItsScale() throws Exception {
        assertThat(read(""))
                .contains("How likely are you to recommend this program to somebody in your place? (0 to 10)")
                .contains("The mentoring (1 to 5)")
                .contains("How confident do you feel with inclusive tools and strategies")
                .containsPattern("How confident do you feel[^<]* \\(1 to 4\\)")
                .contains("Practice (1 to 5)");
    }

    @Test
    void reportSaysOfWhichDaysItIs() throws Exception {
        jdbc.sql("update program set starts_on = '2025-03-01', ends_on = '2025-11-26' where id = ?")
                .param(program.id())
                .update();
        assertThat(read("")).contains("The program’s days: March 1, 2025 to November 26, 2025.");
    }

    @Test
    void changeHasItsIntervalAndItsSize() throws Exception {
        // R: x <- c(1,0,0,1,0,0,1,0); x <- c(x, x); t.test(x)$conf.int; d of 2 to 2 + x
        assertThat(read(".csv"))
                .contains("change,inclusive-teaching/tools,all,change,16,0.375,points")
                .contains("change,inclusive-teaching/tools,all,low,16,0.1086,points")
                .contains("change,inclusive-teaching/tools,all,high,16,0.6414,points")
                .contains("change,inclusive-teaching/tools,all,d,16,1.0607,d")
                .contains("change,inclusive-teaching/practice,all,change,16,1,points");
        String page = read("");
        assertThat(page.indexOf("Practice")).isBetween(1, page.indexOf("How confident do you feel"));
        assertThat(page).contains("0.11 to 0.64");
    }

    @Test
    void changeIsDrawnOnItsScale() throws Exception {
        // From 2 to 2.375 on a scale of 1 to 4, which lies from 8 to 392 on the drawing.
        String ring = "<circle class=\"c-ring\" cx=\"136\"";
        String dot = "<circle class=\"c-main\" cx=\"184\"";
        assertThat(read("")).contains("Before and after, as means from 1 to 4", ring, dot);
    }

    @Test
    void whatIsWithheldIsNotDrawn() {
        assertThat(drawn(5))
                .hasSize(1)
                .first()
                .extracting(Chart::svg)
                .asString()
                .contains("cx=\"136\"");
        assertThat(drawn(4)).isEmpty();
    }

    private List<Chart> drawn(int people) {
        Words name = new Words(Map.of("en", "Tools"));
        List<Figure> figures = Stream.of("pre", "post")
                .map(phase -> Figure.about(Chapter.CHANGE, "tools", "all", phase, people, 2, "points")
                        .named(name)
                        .on(1, 4))
                .toList();
        Report report = new Report(
                Report.SCHEMA,
                "Program",
                Instant.EPOCH,
                ZoneOffset.UTC,
                null,
                null,
                List.of(Chapter.CHANGE),
                figures,
                Map.of(),
                Map.of(),
                Map.of(),
                null);
        return Objects.requireNonNull(charts.of(report, Locale.ENGLISH).get(Chapter.CHANGE));
    }

    @Test
    void whatIsMissingIsSaidWithItsReason() throws Exception {
        assertThat(read("")).contains("Who stayed: no comparison list was imported.");
        Program small = cast.program(coordinator);
        cast.pair(small);
        String page = Objects.requireNonNull(
                mvc.perform(get("/programs/" + small.slug() + "/report").with(as(coordinator)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(page)
                .contains("Completion: 2 figures, because it is about fewer than five people.")
                .contains("no closing questionnaire has been counted");
    }

    @Test
    void completionStandsBesideTheBestPrograms() throws Exception {
        cast.state(program, "CLOSED");
        assertThat(read(""))
                .contains("Here 62% of the relationships are complete")
                .contains("23 points are missing")
                .contains("The best programs exceed")
                .contains("Complete relationships, in per cent")
                .doesNotContain("complete so far");
    }

    @Test
    void nothingIsTooLittleUntilTheProgramIsOver() throws Exception {
        String[] sentences = {
            "23 points are missing",
            "Look at where relationships stop",
            "13 hours were held of 24",
            "Complete relationships, in per cent"
        };
        assertThat(read("")).doesNotContain(sentences).contains("of the relationships are complete so far");
        jdbc.sql("update program set ends_on = current_date - 2 where id = ?")
                .param(program.id())
                .update();
        assertThat(read("")).contains(sentences);
    }

    @Test
    void whatWasGivenIsNotRecommendedWhereItsChapterIsLeftOut() throws Exception {
        jdbc.sql("insert into report_choice (program_id, left_out, version) values (?, '{change}', 1)")
                .param(program.id())
                .update();
        assertThat(read("")).contains("Recommendations").doesNotContain("Give the same questionnaire before and after");
    }

    @Test
    void whatSeveralAnswersNameIsRecommendedAndWhatFewNameIsNot() throws Exception {
        tagged("rubrics", 6);
        tagged("parking", 4);
        assertThat(read(""))
                .contains("6 people name “rubrics”. Plan a training for it")
                .doesNotContain("parking");
        jdbc.sql("update answer_tag set settled_at = now()").update();
        assertThat(read("")).doesNotContain("rubrics");
    }

    private void tagged(String name, int answers) {
        jdbc.sql("""
                with answered as (
                    insert into answer (response_id, item, text)
                    select s.id, 'support', :name || s.id from response s join questionnaire_round d on d.id = s.round_id
                    join questionnaire q on q.id = d.questionnaire_id
                    where q.program_id = :program and d.phase = 'POST' and not exists (
                        select 1 from answer a where a.response_id = s.id and a.item = 'support')
                    order by s.id limit :answers returning response_id, item, text),
                tag as (
                    insert into answer_tag (questionnaire_id, name)
                    select id, :name from questionnaire where program_id = :program and instrument = 'inclusive-teaching'
                    returning id)
                insert into answer_tagging (answer_tag_id, round_id, item, digest)
                select tag.id, s.round_id, a.item, md5(a.item || a.text)
                from answered a join response s on s.id = a.response_id cross join tag
                """)
                .param("name", name)
                .param("program", program.id())
                .param("answers", answers)
                .update();
    }

    @Test
    void allChaptersConformToPdfUaInEveryLanguage() throws Exception {
        jdbc.sql("""
                insert into report_text (program_id, chapter, words, changed_at, version)
                values (?, 'summary', E'## Heading\n\nA *word* and [a link](https://example.org)\n\n- one\n- two', now(), 1)
                """).param(program.id()).update();
        for (String[] language : new String[][] {
            {"en", "Matching quality"}, {"es", "Calidad de la asignación"}, {"fr", "Qualité de la mise en relation"}
        }) {
            jdbc.sql("update person set locale = ? where id = ?")
                    .params(language[0], coordinator)
                    .update();
            byte[] pdf = mvc.perform(get(address(".pdf")).with(as(coordinator)))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(PdfUa.problems(pdf)).as(language[0]).isEmpty();
            assertThat(PdfUa.text(pdf)).contains(language[1], "a link one two");
        }
    }

    private String read(String ending) throws Exception {
        return mvc.perform(get(address(ending)).with(as(coordinator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String address(String ending) {
        return "/programs/" + program.slug() + "/report" + ending;
    }
}
