package org.mentorium.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.common.Viewer;
import org.mentorium.matching.solver.Objective;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.multipart.MultipartFile;

@ApplicationTest
class AssignmentPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Assignments assignments;

    @Autowired
    private RecurringTask<Void> assignmentsForgotten;

    @Test
    void coordinatorTakesThePairsOfTheirFilesHome() {
        long coordinator = cast.person("Carla", "Coordinator");
        cast.program(coordinator);
        MvcTestResult sent = upload(coordinator, "mentee,mentor,score\na,m,10\na,n,6\nb,m,7\nb,n,1\n");
        assertThat(sent).hasStatus(303);
        String page = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(get(coordinator, page)).hasStatusOk().bodyText().contains("No better choice exists: verified");
        assertThat(get(coordinator, page + "/matches.csv"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("\uFEFFmentee,mentor,score\r\na,n,6\r\nb,m,7\r\n");
        long other = cast.person("Olga", "Other");
        cast.program(other);
        assertThat(get(other, page)).hasStatus(404);
        assertThat(get(other, page + "/matches.csv")).hasStatus(404);
    }

    @Test
    void whatIsWrongInAFileIsSaidAtItsFieldWithTheLine() {
        long coordinator = cast.person("Carla", "Coordinator");
        cast.program(coordinator);
        assertThat(upload(coordinator, "mentee,mentor,score\na,m,10\na,m,6\n"))
                .hasStatus(422)
                .bodyText()
                .contains("pairs.csv, line 3");
        assertThat(upload(coordinator, "")).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,m\0,10\n", "a,m,1e2147483647\n", "a,m,10\n\"a,n,6\n"})
    void whatCannotBeReadIsSaidAndNoError(String row) {
        long coordinator = cast.person("Carla", "Coordinator");
        cast.program(coordinator);
        assertThat(upload(coordinator, "mentee,mentor,score\n" + row))
                .hasStatus(422)
                .bodyText()
                .contains("pairs-problem", "pairs.csv, line ");
    }

    @Test
    void noNameInTheDownloadIsRunAsAFormula() {
        long coordinator = cast.person("Carla", "Coordinator");
        cast.program(coordinator);
        MvcTestResult sent = upload(coordinator, "mentee,mentor,score\n=1+1,@m,-3\n");
        assertThat(get(coordinator, sent.getResponse().getRedirectedUrl() + "/matches.csv"))
                .bodyText()
                .endsWith("\n'=1+1,'@m,-3\r\n");
    }

    @Test
    void aThirdUploadIsAskedToComeBackWhileTwoAreBeingMatched() {
        long coordinator = cast.person("Carla", "Coordinator");
        cast.program(coordinator);
        Viewer viewer =
                new Viewer(coordinator, "Carla", "x@cast.example", false, false, Locale.ENGLISH, ZoneOffset.UTC);
        // Each begins while the file of the one before is being read.
        Runnable third = () -> assignments.match(viewer, form(() -> {}));
        Runnable second = () -> assignments.match(
                viewer, form(() -> assertThatThrownBy(third::run).hasMessage("assignments.refused.busy")));
        assertThat(assignments.match(viewer, form(second)).certificate().pairs())
                .isEqualTo(1);
        third.run();
    }

    @Test
    void resultsAreDeletedAfterADayByTheirJob() {
        long coordinator = cast.person("Carla", "Coordinator");
        cast.program(coordinator);
        for (int hours : new int[] {25, 23}) {
            upload(coordinator, "mentee,mentor,score\na,m,10\n");
            jdbc.sql("""
                            update assignment set created_at = now() - ? * interval '1 hour'
                            where id = (select max(id) from assignment where created_by = ?)
                            """).params(hours, coordinator).update();
        }
        upload(coordinator, "mentee,mentor,score\na,m,10\n");
        assertThat(results(coordinator)).isEqualTo(3);
        assignmentsForgotten.executeRecurringly(null, null);
        assertThat(results(coordinator)).isEqualTo(2);
    }

    private static AssignmentForm form(Runnable whileRead) {
        byte[] pairs = "mentee,mentor,score\na,m,1\n".getBytes(StandardCharsets.UTF_8);
        MultipartFile file = new MockMultipartFile("pairs", pairs) {
            @Override
            public InputStream getInputStream() throws IOException {
                whileRead.run();
                return super.getInputStream();
            }
        };
        return new AssignmentForm(file, null, null, Objective.TOTAL, "");
    }

    private int results(long person) {
        return jdbc.sql("select count(*) from assignment where created_by = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult upload(long viewer, String pairs) {
        return mvc.post()
                .uri("/assignments")
                .multipart()
                .file(new MockMultipartFile("pairs", "mine.csv", "text/csv", pairs.getBytes(StandardCharsets.UTF_8)))
                .param("objective", "FAIR")
                .param("token", UUID.randomUUID().toString())
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(long viewer, String address) {
        return mvc.get().uri(address).with(as(viewer)).exchange();
    }
}
