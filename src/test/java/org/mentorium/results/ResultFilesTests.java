package org.mentorium.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorium.export.Pspp;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Browser;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class ResultFilesTests {

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @TempDir
    Path directory;

    Given given;
    Browser coordinator;
    Browser evaluator;
    Cast.Program program;
    long questionnaire;
    long before;
    long after;

    @BeforeEach
    void aPublishedQuestionnaire() {
        given = new Given(questionnaires, jdbc);
        long id = cast.person("Cora", "Coordinator");
        coordinator = new Browser(mvc, id);
        program = cast.program(id);
        long other = cast.person("Eva", "Evaluator");
        cast.role(program.id(), other, "EVALUATOR");
        evaluator = new Browser(mvc, other);
        questionnaire = given.published(program, Audience.BOTH);
        before = given.opened(questionnaire, Phase.PRE);
        after = given.opened(questionnaire, Phase.POST);
    }

    @Test
    void countsAreThoseOfThePageAndPsppFindsThem() throws Exception {
        answered();

        download("figures.sav");

        assertThat(Pspp.says(directory, """
                GET FILE='figures.sav'.
                SELECT IF item = 'knowledge' AND grouping = 1 AND phase = 2.
                FREQUENCIES value.
                """))
                .anyMatch(line -> line.startsWith("Valid,1,4,"))
                .anyMatch(line -> line.startsWith(",2,3,"));
        assertThat(text("figures.csv")).contains("2,knowledge,", ",1,,1,Not at all,4");
    }

    @Test
    void answersByNameComeOneRowForEachPerson() throws Exception {
        given.kept(questionnaire, Confidentiality.NAMED);
        answered();

        download("answers-wide.sav");

        List<String> said = Pspp.says(directory, """
                GET FILE='answers-wide.sav'.
                FREQUENCIES pre_knowledge pre_impact.
                LIST person pre_support.
                """);
        assertThat(said)
                .anyMatch(line -> line.startsWith("Valid,Not at all,4,"))
                .anyMatch(line -> line.startsWith(",Slightly,3,"))
                .anyMatch(line -> line.startsWith("Missing,Not answered,7,"))
                .anyMatch(line -> line.contains("Árbol"));
        assertThat(text("answers-wide.csv").lines()).hasSize(8);
        assertThat(text("answers-long.csv")).contains("support,,\"Árbol, \"\"said\"\" I\"", "knowledge,2,");
    }

    @Test
    void answersInConfidenceComeInNoFileButTheirCounts() {
        answered();

        for (String name : List.of("answers-wide", "answers-long")) {
            for (String ending : List.of(".csv", ".xlsx", ".sav", ".R", "-codebook.csv")) {
                assertThat(get(coordinator, "downloads/" + name + ending))
                        .as(name + ending)
                        .hasStatus(403);
            }
            assertThat(get(coordinator, "codebooks/" + name)).hasStatus(403);
        }
    }

    @Test
    void evaluatorsGetCountsAndNoNames() {
        given.kept(questionnaire, Confidentiality.NAMED);
        answered();

        assertThat(get(evaluator, "downloads/answers-wide.csv")).hasStatus(403);
        assertThat(get(evaluator, "downloads/figures.csv")).hasStatusOk();
        assertThat(get(evaluator, "codebooks/figures")).hasStatusOk();
    }

    @Test
    void everyFileHasItsCodebookAndAProgramForR() throws Exception {
        given.kept(questionnaire, Confidentiality.NAMED);
        answered();

        assertThat(text("answers-wide-codebook.csv")).contains("pre_knowledge", ",-9,Not answered", ",1,Not at all");
        assertThat(get(coordinator, "codebooks/answers-wide"))
                .hasStatusOk()
                .bodyText()
                .contains("pre_knowledge", "1: Not at all", "-9: Not answered");
        String program = text("answers-wide.R");
        assertThat(program)
                .contains("read.csv(\"answers-wide.csv\"", "d$pre_knowledge[d$pre_knowledge %in% c(-9, -8)] <- NA");
        download("answers-wide.csv");
        Files.writeString(
                directory.resolve("p.R"),
                program + "cat(levels(d$pre_knowledge)[d$pre_knowledge], sum(is.na(d$pre_impact)))\n");
        if (Files.isExecutable(Path.of("/usr/bin/Rscript"))) {
            Process r = new ProcessBuilder("/usr/bin/Rscript", "p.R")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Not at all", "Slightly")
                    .endsWith(" 7");
        }
    }

    @Test
    void otherNamesAreNotFound() {
        answered();

        for (String file :
                List.of("passwords.csv", "figures.exe", "figures", ".csv", "figures-codebook.sav", "..csv")) {
            assertThat(get(coordinator, "downloads/" + file)).as(file).hasStatus(404);
        }
        assertThat(get(coordinator, "codebooks/passwords")).hasStatus(404);
    }

    private void answered() {
        for (int i = 0; i < 7; i++) {
            long participant = cast.participant(program, cast.person("Pia", "Person" + i), "MENTEE");
            long response = given.response(before, participant, true);
            given.values(response, Map.of("knowledge", 1 + i % 2));
            given.text(response, "support", "Árbol, \"said\" I");
        }
        given.closed(before);
    }

    private MvcTestResult get(Browser browser, String path) {
        return browser.get("/questionnaires/" + questionnaire + "/results/" + path);
    }

    private byte[] download(String file) throws Exception {
        MvcTestResult answer = get(coordinator, "downloads/" + file);
        assertThat(answer).hasStatusOk();
        byte[] bytes = answer.getResponse().getContentAsByteArray();
        Files.write(directory.resolve(file), bytes);
        return bytes;
    }

    private String text(String file) throws Exception {
        return new String(download(file), StandardCharsets.UTF_8);
    }
}
