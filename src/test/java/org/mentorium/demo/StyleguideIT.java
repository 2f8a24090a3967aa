package org.mentorium.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@ServerTest
@ActiveProfiles({"test", "demo"})
class StyleguideIT {

    /** The narrowest phone, and what remains of a window of 1280 px at 400 %. */
    private static final int NARROWEST = 320;

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 360", "DARK, 360"})
    void everyPartPassesAxe(ColorScheme scheme, int width) {
        visit(scheme, width, page -> assertThat(violations(page)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffd400", "#000000", "#ffffff"})
    void textKeepsItsContrastWhateverTheAccent(String accent) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visit(scheme, 1280, page -> {
                page.evaluate("accent => document.documentElement.style.setProperty('--accent', accent)", accent);
                assertThat(violations(page)).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nothingIsWiderThanThePhone(ColorScheme scheme) {
        visit(
                scheme,
                NARROWEST,
                page -> assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(NARROWEST));
    }

    @Test
    void targetsAreLargeEnoughForAFinger() {
        visit(ColorScheme.LIGHT, 360, page -> assertThat(page.evaluate("""
                        [...document.querySelectorAll('button, .button, input:not([type=hidden]), select, textarea, nav a, thead a')]
                          .filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 24)
                          .map(e => e.outerHTML)
                        """)).isEqualTo(List.of()));
    }

    @Test
    void nothingIsForbiddenByThePolicy() {
        List<String> complaints = new ArrayList<>();
        visit(ColorScheme.LIGHT, 1280, complaints);
        assertThat(complaints).isEmpty();
    }

    @Test
    void refusedFormSaysSoInTheTitleAndTakesTheFocus() {
        visit(ColorScheme.LIGHT, 1280, page -> {
            page.fill("#sampleName", "");
            page.fill("#sampleHours", "many");
            page.locator("form:has(#sampleName) button").click();
            assertThat(page.title()).startsWith("Error:");
            PlaywrightAssertions.assertThat(page.locator(".problems")).isFocused();
            page.locator(".problems a[href='#sampleHours']").click();
            PlaywrightAssertions.assertThat(page.locator("#sampleHours")).isFocused();
            assertThat(page.inputValue("#sampleHours")).isEqualTo("many");
            assertThat(page.textContent("#sampleHours-problem")).contains("Hours planned");
            assertThat(violations(page)).isEmpty();
        });
    }

    private static List<String> violations(Page page) {
        return Chromium.axe(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .toList();
    }

    private void visit(ColorScheme scheme, int width, List<String> complaints) {
        look(scheme, width, complaints, page -> {});
    }

    private void visit(ColorScheme scheme, int width, Consumer<Page> check) {
        look(scheme, width, new ArrayList<>(), check);
    }

    private void look(ColorScheme scheme, int width, List<String> complaints, Consumer<Page> check) {
        try (BrowserContext context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setColorScheme(scheme)
                        .setLocale("en")
                        .setViewportSize(width, 900))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate("http://localhost:" + port + "/styleguide");
            check.accept(page);
        }
    }
}
