package org.mentorium.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class AssignmentPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

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
                .isEqualTo("mentee,mentor,score\na,n,6\nb,m,7\n");
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
