package org.mentorium.reports;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class ReportTextTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    private long coordinator;
    private Program program;

    @BeforeEach
    void aProgram() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        for (int i = 0; i < 3; i++) {
            cast.pair(program);
        }
    }

    @Test
    void ownTextStandsInItsChapterAndRunsNothing() throws Exception {
        mvc.perform(save("completion", "0", "Rain kept *many* away. <script>alert(1)</script>"))
                .andExpect(status().isSeeOther());
        mvc.perform(get(address("/report")).with(as(coordinator)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Rain kept <em>many</em> away."),
                                not(containsString("<script>alert")))));
    }

    @Test
    void secondOfTwoWindowsSeesBothTexts() throws Exception {
        mvc.perform(save("summary", "0", "first")).andExpect(status().isSeeOther());
        for (String version : new String[] {"0", "7"}) {
            mvc.perform(save("summary", version, "second"))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(allOf(containsString("first"), containsString("second"))));
        }
        mvc.perform(save("summary", "1", "third")).andExpect(status().isSeeOther());
        mvc.perform(get(address("/report-texts/summary")).with(as(coordinator)))
                .andExpect(content().string(containsString("third")));
    }

    @Test
    void reportShowsTheChosenChaptersOnPageAndInFilesAndAlwaysItsLimits() throws Exception {
        mvc.perform(choose("0", "participation")).andExpect(status().isSeeOther());
        mvc.perform(get(address("/report")).with(as(coordinator)))
                .andExpect(content()
                        .string(allOf(
                                containsString("section-participation"),
                                containsString("section-methods"),
                                containsString("section-withheld"),
                                not(containsString("section-completion")))));
        mvc.perform(get(address("/report.csv")).with(as(coordinator)))
                .andExpect(content().string(not(containsString("completion,"))));
        mvc.perform(choose("0", "completion"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("Completion"), containsString("Who took part"))));
        mvc.perform(choose("1", "completion")).andExpect(status().isSeeOther());
        mvc.perform(get(address("/report.csv")).with(as(coordinator)))
                .andExpect(content().string(containsString("completion,")));
    }

    @Test
    void whatNobodyCanMeanIsRefused() throws Exception {
        mvc.perform(save("summary", "0", "x".repeat(10_001))).andExpect(status().isUnprocessableContent());
        mvc.perform(save("summary", "0", "a\0b")).andExpect(status().isUnprocessableContent());
        mvc.perform(save("summary", "soon", "a")).andExpect(status().isUnprocessableContent());
        mvc.perform(save("nothing", "0", "a")).andExpect(status().isNotFound());
        mvc.perform(get(address("/report-texts/SUMMARY")).with(as(coordinator))).andExpect(status().isNotFound());
        mvc.perform(choose("0", "no such chapter", "a\0b")).andExpect(status().isUnprocessableContent());
        mvc.perform(choose("0", "no such chapter")).andExpect(status().isSeeOther());
    }

    @Test
    void evaluatorsReadWhatCoordinatorsWriteAndCannotWrite() throws Exception {
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(program.id(), evaluator, "EVALUATOR");
        mvc.perform(save("summary", "0", "Read me")).andExpect(status().isSeeOther());
        mvc.perform(get(address("/report")).with(as(evaluator)))
                .andExpect(content().string(allOf(containsString("Read me"), not(containsString("report-texts")))));
        mvc.perform(save("summary", "1", "no").with(as(evaluator))).andExpect(status().isForbidden());
        mvc.perform(choose("0", "summary").with(as(evaluator))).andExpect(status().isForbidden());
        mvc.perform(save("summary", "1", "no").with(as(cast.person("Sam", "Stranger"))))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder save(String chapter, String version, String text) {
        return post(address("/report-texts/" + chapter))
                .with(as(coordinator))
                .with(csrf())
                .param("version", version)
                .param("reportText", text);
    }

    private MockHttpServletRequestBuilder choose(String version, String... chapters) {
        return post(address("/report-texts"))
                .with(as(coordinator))
                .with(csrf())
                .param("version", version)
                .param("chapters", chapters);
    }

    private String address(String ending) {
        return "/programs/" + program.slug() + ending;
    }
}
