package org.mentorium.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ViewportSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.common.DataFiles;
import org.mentorium.instruments.InstrumentFiles;
import org.mentorium.instruments.InstrumentJson;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator builds a questionnaire from a spreadsheet, walks through it, changes it, and codes what was answered. */
@ServerTest
class BuilderIT {

    private static final String PASSWORD = "quiet lantern over water";
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Questionnaires questionnaires;

    private Program program;
    private long cora;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void aProgram() {
        cora = cast.person("Cora", "Coordinator");
        program = cast.program(cora);
        accounts.setPassword(cora, PASSWORD);
    }

    @Test
    void fromASpreadsheetToAVersionWhoseChangesAreTold() throws IOException {
        Page page = signIn(1280);
        String id = bringIn(page);
        walk(page, id);

        page.navigate(base() + "/questionnaires/" + id);
        press(page, "section form[action$='/publication'] button");
        press(page, "form[action$='/versions'] button");
        String draft = base() + "/drafts/" + id;
        for (String small : List.of(
                "/introduction", "/items/open/wording", "/items/open/wording?phase=PRE", "/sections/close/condition")) {
            page.navigate(draft + small);
            look(page);
        }
        change(page, draft + "/items/open", "wording.en", "I can say openly what I think.");
        post(page, draft, "/items/guarded/removal");
        post(page, draft, "/items/words/place", "up");
        post(page, draft, "/sections/close/place", "up");
        page.navigate(draft + "/sections/close/condition");
        press(page, "main form[method=post] button");
        page.navigate(draft + "/scales/places");
        for (String language : List.of("en", "es", "fr")) {
            String field = "labels." + language;
            page.fill("[name='" + field + "']", page.inputValue("[name='" + field + "']") + "\nBy phone");
        }
        press(page, "main form .actions button");

        for (int width : List.of(1280, 360)) {
            page.setViewportSize(width, 740);
            page.navigate(base() + "/questionnaires/" + id + "/versions/2/changes");
            assertThat(page.textContent("main").replaceAll("\\s+", " "))
                    .contains(
                            "Question taken away: I am careful about what I say.",
                            "Question moved: ",
                            "Section asked at another condition: Looking ahead",
                            "Scale with other answers: Places",
                            "Dimension of other questions: Trust",
                            "Not compared: the scale differs",
                            "Can be compared",
                            "No longer asked",
                            "Question 2 English")
                    .doesNotContain("??");
            look(page);
        }
    }

    @Test
    void openAnswersAreSearchedAndCoded() {
        Given given = new Given(questionnaires, jdbc);
        long questionnaire = given.published(program, Audience.BOTH);
        long round = given.opened(questionnaire, Phase.PRE);
        for (int i = 0; i < 12; i++) {
            Pair pair = cast.pair(program);
            given.text(
                    given.response(round, pair.menteeParticipant(), true),
                    "support",
                    i < 3 ? "More time with colleagues, case " + i : "Material for level " + i);
        }
        given.closed(round);
        Page page = signIn(1280);
        String answers = base() + "/questionnaires/" + questionnaire + "/results/rounds/" + round + "/answers/support";
        page.navigate(answers);
        assertThat(page.textContent(".count")).contains("12");

        page.fill("[name=q]", "colleagues");
        press(page, "form[method=get] button");
        assertThat(page.textContent(".count")).contains("3");
        assertThat(page.textContent("main")).doesNotContain("Material");
        for (int i = 0; i < 2; i++) {
            page.navigate(answers + "?q=case+" + i);
            page.fill("[name=tags]", i == 0 ? "Time, Team" : "time");
            press(page, "form[method=post].filter button");
        }
        page.navigate(answers);
        assertThat(page.textContent("#tag").toLowerCase(java.util.Locale.ROOT)).contains("time (2)", "team (1)");
        page.selectOption("#tag", page.getAttribute("#tag option >> nth=1", "value"));
        press(page, "form[method=get] button");
        assertThat(page.textContent("main")).contains("case").doesNotContain("Material", "case 2");
        look(page);
        page.setViewportSize(360, 740);
        look(page);
        page.navigate(answers + "?q=nobody+wrote+this");
        assertThat(page.textContent(".count")).contains("No results");
    }

    private String bringIn(Page page) throws IOException {
        String json = DataFiles.find("schemas/instrument.example.json")[0].getContentAsString(
                java.nio.charset.StandardCharsets.UTF_8);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        InstrumentFiles.of(InstrumentJson.read(json), "x", "xlsx").body().writeTo(workbook);
        String imports = base() + "/programs/" + program.slug() + "/drafts/imports";
        page.navigate(imports);
        look(page);
        page.setInputFiles("#file", new FilePayload("x.csv", "text/csv", "part,text_en\nx,y\n".getBytes()));
        press(page, "main form .actions button");
        assertThat(page.textContent("main")).contains("2 mistakes", "Line 2");
        look(page);
        page.setInputFiles("#file", new FilePayload("x.xlsx", "application/octet-stream", workbook.toByteArray()));
        press(page, "main form .actions button");
        assertThat(page.textContent("main")).contains("2 sections, 11 questions");
        look(page);
        press(page, "main form .actions button");
        assertThat(page.textContent("h1")).contains("Build: Example");
        look(page);
        page.setViewportSize(360, 740);
        look(page);
        page.setViewportSize(1280, 740);
        return page.url().replaceAll(".*/", "");
    }

    /** Whoever cannot say what they think is not asked to look ahead. */
    private void walk(Page page, String id) {
        page.navigate(base() + "/questionnaires/" + id + "/versions/1?phase=PRE");
        press(page, "a[href*='/preview']");
        press(page, ".actions .button");
        assertThat(page.textContent("main")).contains("I expect to be able to say openly");
        choose(page, "answer", 1);
        choose(page, "answer", 2);
        look(page);
        page.check("[name='rows[heard]'][value='3']");
        choose(page, "rows[clear]", 4);
        assertThat(page.textContent("main")).contains("hand them in").doesNotContain("Where would you like to meet?");
        look(page);
        press(page, ".actions a");
        press(page, ".actions .button");
        choose(page, "answer", 4);
        choose(page, "answer", 2);
        page.check("[name='rows[heard]'][value='3']");
        choose(page, "rows[clear]", 4);
        assertThat(page.textContent("main")).contains("Where would you like to meet?");
    }

    private static void choose(Page page, String name, int value) {
        page.check("[name='" + name + "'][value='" + value + "']");
        press(page, ".actions .button");
    }

    private static void change(Page page, String address, String field, String text) {
        page.navigate(address);
        page.fill("[name='" + field + "']", text);
        press(page, "main form .actions button");
    }

    private static void post(Page page, String draft, String part, String... to) {
        page.navigate(draft);
        String value = to.length == 0 ? "" : "[value=" + to[0] + "]";
        press(page, "form[action$='" + part + "'] button" + value);
    }

    private static void press(Page page, String selector) {
        page.waitForNavigation(() -> page.locator(selector).first().click());
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private Page signIn(int width) {
        Page page = chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(width, 740))
                .newPage();
        page.navigate(base() + "/sign-in");
        page.fill(
                "#email",
                jdbc.sql("select email from person where id = ?")
                        .param(cora)
                        .query(String.class)
                        .single());
        page.fill("#password", PASSWORD);
        page.locator("main form button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** Nothing for axe to find, in the light and in the dark, and nothing wider than the narrowest window. */
    private static void look(Page page) {
        ViewportSize size = page.viewportSize();
        page.setViewportSize(320, 640);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(320);
        page.setViewportSize(size.width, size.height);
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(Chromium.axe(page).analyze().getViolations())
                    .as("axe on " + page.url())
                    .extracting(
                            rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                    .isEmpty();
        }
    }
}
