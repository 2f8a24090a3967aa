package org.mentorium.responses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Browser;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What respondents load on a slow line is small, before anything is packed. */
@ApplicationTest
class LightPagesTests {

    private static final int MOST = 15 * 1024;

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"inclusive-teaching, en", "inclusive-teaching, fr", "mentoring-general, es"})
    void everyPageOfAnsweringIsUnder15Kilobytes(String instrument, String language) {
        Pair pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, pair.mentee())
                .update();
        long id = questionnaires.adopt(pair.program().id(), instrument, EnumSet.of(Phase.PRE), Audience.BOTH);
        jdbc.sql("update questionnaire_version set published_at = now() where questionnaire_id = ?")
                .param(id)
                .update();
        long round = jdbc.sql(
                        "update questionnaire_round set opened_at = now() where questionnaire_id = ? returning id")
                .param(id)
                .query(Long.class)
                .single();
        Browser browser = new Browser(mvc, pair.mentee());
        String asked = "round=" + round + "&participant=" + pair.menteeParticipant();
        light(browser, "/responses/new?" + asked);
        light(browser, "/responses/paper?" + asked);
        String here = Browser.location(browser.post(
                        "/responses",
                        "round",
                        Long.toString(round),
                        "participant",
                        Long.toString(pair.menteeParticipant())))
                .replace("/items/1", "");
        for (int number = 1; number <= 6; number++) {
            light(browser, here + "/items/" + number);
            browser.post(here + "/items/" + number, "answer", "2", "version", "0", "go", "NEXT");
        }
        light(browser, here);
    }

    private static void light(Browser browser, String address) {
        assertThat(browser.get(address)).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(Browser.body(browser.get(address)).getBytes(UTF_8).length)
                .as("bytes of " + address)
                .isLessThan(MOST);
    }
}
