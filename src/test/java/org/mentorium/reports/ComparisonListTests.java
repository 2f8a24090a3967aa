package org.mentorium.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class ComparisonListTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private long coordinator;
    private Program program;
    private Pair pair;

    @BeforeEach
    void aProgram() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        pair = cast.pair(program);
    }

    @Test
    void reportSetsMentoredBesideNotMentoredWithNewcombesInterval() throws Exception {
        confirm(list(56, 70, 48, 80));
        // The fixture newcombe.56of70and48of80 of src/test/resources/statistics, as R and scipy have it.
        assertThat(csv())
                .contains("retention,stayed,mentored,,70,0.8,share")
                .contains("retention,stayed,not_mentored,,80,0.6,share")
                .contains("retention,stayed_difference,all,,150,0.2,share")
                .contains("retention,stayed_difference,all,low,150,0.0524,share")
                .contains("retention,stayed_difference,all,high,150,0.3339,share");
        mvc.perform(get(address("/report")).with(as(coordinator)))
                .andExpect(content().string(containsString("Still enrolled: mentored less not mentored")))
                .andExpect(content().string(containsString("5 to 33 points")))
                .andExpect(content().string(containsString("Who stayed, in per cent")))
                .andExpect(content().string(containsString(">80</text>")));
    }

    @Test
    void smallGroupIsWithheldAndSoIsTheDifferenceThatWouldTellIt() throws Exception {
        confirm(list(3, 4, 48, 80));
        assertThat(csv())
                .contains("retention,stayed,mentored,,4,,withheld")
                .contains("retention,stayed,not_mentored,,80,0.6,share")
                .contains("retention,stayed_difference,all,,84,,withheld")
                .contains("retention,stayed_difference,all,low,84,,withheld");
        mvc.perform(get(address("/report")).with(as(coordinator)))
                .andExpect(content().string(not(containsString("Who stayed, in per cent"))));
    }

    @Test
    void addressesAreLookedForAmongTheMentees() throws Exception {
        String page = upload("key,stayed\n" + email(pair.mentee()).toUpperCase(java.util.Locale.ROOT)
                        + ",yes\nsomebody@else.example,no\nother@else.example,sí\n")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(Objects.requireNonNull(page)).with(as(coordinator)))
                .andExpect(content().string(containsString("1 of 1 stayed")))
                .andExpect(content().string(containsString("1 of 2 stayed")));
    }

    @Test
    void nothingOfAListIsKeptButItsCounts() throws Exception {
        upload(list(3, 7, 4, 9)).andExpect(status().isSeeOther());
        String kept = jdbc.sql("select to_jsonb(c)::text from comparison_list c where program_id = ?")
                .param(program.id())
                .query(String.class)
                .single();
        assertThat(kept).contains("\"mentored\": 7").doesNotContain("key-");
    }

    @Test
    void dryRunShowsNothingInTheReportUntilItIsConfirmed() throws Exception {
        String page = Objects.requireNonNull(
                upload(list(6, 7, 5, 9)).andReturn().getResponse().getRedirectedUrl());
        assertThat(csv()).doesNotContain("retention,");
        mvc.perform(post(page + "/confirmation").with(as(coordinator)).with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(csv()).contains("retention,stayed,mentored,,7,0.8571,share");
        confirm(list(7, 8, 5, 9));
        assertThat(csv()).contains("retention,stayed,mentored,,8,0.875,share");
        mvc.perform(get(page).with(as(coordinator))).andExpect(status().isNotFound());
    }

    @Test
    void whatIsWrongIsNamedByRowAndColumnAndNothingIsCounted() throws Exception {
        String refused = upload("key,stayed,mentored\n,yes,no\nkey-1,perhaps,no\nKEY-1,no,no\nkey-2,yes,\n"
                        + email(pair.mentor()) + ",yes,\n"
                        + email(cast.pair(program).mentor()) + ",no,yes\n" + email(pair.mentee()) + ",yes,no\n"
                        + "x".repeat(201)
                        + ",yes,yes\n")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused)
                .contains("8 things in the list are to be corrected")
                .contains("“perhaps” is neither yes nor no")
                .contains("stands more than once")
                .contains("is a mentor of this program")
                .contains("was mentored in this program")
                .contains("more than 200 characters");
        assertThat(count()).isZero();
    }

    @Test
    void whatIsNoListIsRefusedWithAWayOut() throws Exception {
        for (String file :
                new String[] {"", "key\nx\n", "who,stayed\nx,yes\n", "key,stayed\n", "\0", "key,stayed\nx\n"}) {
            upload(file).andExpect(status().isUnprocessableContent());
        }
        upload("key,stayed\nx@y.example,yes\n", StandardCharsets.UTF_16).andExpect(status().isUnprocessableContent());
        mvc.perform(multipart(address("/comparison-lists"))
                        .with(as(coordinator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(count()).isZero();
    }

    @Test
    void onlyCoordinatorsSeeItAndOthersReadTheReport() throws Exception {
        String page = confirm(list(3, 4, 48, 80));
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(program.id(), evaluator, "EVALUATOR");
        mvc.perform(get(page).with(as(evaluator))).andExpect(status().isForbidden());
        mvc.perform(get(address("/report")).with(as(evaluator)))
                .andExpect(content().string(containsString("Still enrolled")))
                .andExpect(content().string(not(containsString("comparison-lists"))));
        long other = cast.person("Otto", "Other");
        Program elsewhere = cast.program(other);
        mvc.perform(get(page.replace(program.slug(), elsewhere.slug())).with(as(other)))
                .andExpect(status().isNotFound());
    }

    private String confirm(String list) throws Exception {
        String page = Objects.requireNonNull(upload(list)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        mvc.perform(post(page + "/confirmation").with(as(coordinator)).with(csrf()))
                .andExpect(status().isSeeOther());
        return page;
    }

    private static String list(int stayed, int mentored, int othersStayed, int others) {
        StringBuilder rows = new StringBuilder("key;mentored;stayed\n");
        for (int i = 0; i < mentored + others; i++) {
            boolean with = i < mentored;
            boolean yes = with ? i < stayed : i - mentored < othersStayed;
            rows.append("key-").append(i).append(with ? ";yes;" : ";no;").append(yes ? "yes\n" : "no\n");
        }
        return rows.toString();
    }

    private ResultActions upload(String content) throws Exception {
        return upload(content, UTF_8);
    }

    private ResultActions upload(String content, Charset charset) throws Exception {
        return mvc.perform(multipart(address("/comparison-lists"))
                .file(new MockMultipartFile("list", "list.csv", "text/csv", content.getBytes(charset)))
                .param("meaning", "Still enrolled")
                .param("token", Submissions.newToken())
                .with(as(coordinator))
                .with(csrf()));
    }

    private String email(long person) {
        return jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private int count() {
        return jdbc.sql("select count(*) from comparison_list where program_id = ?")
                .param(program.id())
                .query(Integer.class)
                .single();
    }

    private String csv() throws Exception {
        return mvc.perform(get(address("/report.csv")).with(as(coordinator)))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private String address(String ending) {
        return "/programs/" + program.slug() + ending;
    }
}
