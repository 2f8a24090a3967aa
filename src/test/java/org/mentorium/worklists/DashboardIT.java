package org.mentorium.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator opens every number of the dashboard, and does each thing for many at once; without scripts, and on a phone. */
@ServerTest
class DashboardIT {

    private static final String PASSWORD = "seven herons on the mudflat";
    private static final int PHONE_WIDTH = 360;
    private static final int ONE_LINE = 50;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    @Test
    void eachNumberOpensItsListAndEachThingIsDoneWithAResult() throws Exception {
        Cohort cohort = new Cohort(cast, jdbc, questionnaires);
        accounts.setPassword(cohort.coordinator, PASSWORD);
        try (Chromium chromium = new Chromium();
                BrowserContext desk = chromium.browser()
                        .newContext(new NewContextOptions()
                                .setViewportSize(1280, 900)
                                .setJavaScriptEnabled(false));
                BrowserContext phone =
                        chromium.browser().newContext(new NewContextOptions().setViewportSize(PHONE_WIDTH, 740))) {
            Page page = signedIn(desk, cohort);
            clickThrough(page, cohort);
            remind(page, cohort);
            handOver(page, cohort);
            extend(page, cohort);
            download(page, cohort);

            Page small = signedIn(phone, cohort);
            for (String path :
                    new String[] {"", "/worklists/quiet?days=30", "/worklists/unanswered?round=" + cohort.round}) {
                open(small, cohort.address(path));
                looksWell(small);
            }
        }
    }

    @Test
    void theTabsStayOnOneLineInEachLanguageAndLeadEverywhere() {
        Cohort cohort = new Cohort(cast, jdbc, questionnaires);
        accounts.setPassword(cohort.coordinator, PASSWORD);
        cohort.update("update program set mentoring_type = 'FAST_TRACK' where id = ?", cohort.program.id());
        try (Chromium chromium = new Chromium();
                BrowserContext desk =
                        chromium.browser().newContext(new NewContextOptions().setViewportSize(1280, 900))) {
            Page page = signedIn(desk, cohort);
            for (String language : new String[] {"en", "es", "fr"}) {
                cohort.update("update person set locale = ? where id = ?", language, cohort.coordinator);
                open(page, cohort.address(""));
                assertThat(page.locator("nav.tabs").boundingBox().height)
                        .as(language)
                        .isLessThan(ONE_LINE);
            }
            page.locator("nav.tabs summary").click();
            page.locator("nav.tabs details a[href$='/roles']").click();
            assertThat(page.url()).endsWith("/roles");
            assertThat(page.locator("nav.tabs summary[aria-current]").count()).isEqualTo(1);
        }
    }

    private void clickThrough(Page page, Cohort cohort) {
        open(page, cohort.address(""));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Locator cell : page.locator("main td a[href*='/worklists/']").all()) {
            numbers.put(
                    cell.getAttribute("href"),
                    Integer.valueOf(cell.textContent().strip()));
        }
        for (Locator card :
                page.locator("main .card:has(a[href*='/worklists/'])").all()) {
            numbers.put(
                    card.locator("a").getAttribute("href"),
                    Integer.valueOf(card.locator(".figure").textContent().strip()));
        }
        assertThat(numbers).hasSizeGreaterThan(20);
        numbers.forEach((address, number) -> {
            open(page, cohort.address(""));
            Locator link = page.locator("main a[href='" + address + "']").first();
            // What is folded up is opened first.
            if (!link.isVisible()) {
                page.locator("main details:has(a[href='" + address + "']) > summary")
                        .click();
            }
            link.click();
            page.waitForLoadState();
            assertThat(page.locator("main tbody tr").count()).as(address).isEqualTo(number);
        });
    }

    private void remind(Page page, Cohort cohort) {
        open(page, cohort.address("/worklists/quiet?days=30"));
        page.locator("tr:has-text('Ana Vidal') input[type=checkbox]").check();
        press(page, "Remind");
        assertThat(page.locator("main").innerText()).contains("1 reminder was sent", "Letter sent");
        page.locator("main a:has-text('Back to the list')").click();
        page.locator("input[name=everybody]").check();
        press(page, "Remind");
        assertThat(page.locator("main").innerText()).contains("No reminder was sent", "less than three days ago");
    }

    private void handOver(Page page, Cohort cohort) {
        open(page, cohort.address("/worklists/unmatched"));
        page.locator("tr:has-text('Una Unmatched') input[type=checkbox]").check();
        press(page, "Hand over");
        assertThat(page.locator("main").innerText()).contains("1 was handed over", "Cora Coordinator");
        open(page, cohort.address("/worklists/unmatched?keeper=mine"));
        assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
    }

    private void extend(Page page, Cohort cohort) {
        open(page, cohort.address("/worklists/unanswered?round=" + cohort.round));
        page.locator("tr:has-text('Ana Vidal') input[type=checkbox]").check();
        page.locator("input[name=lastDay]").fill(LocalDate.now().plusDays(30).toString());
        press(page, "Give more time");
        assertThat(page.locator("main").innerText()).contains("The last day is now", "1 letter was sent", "Ana Vidal");
    }

    private void download(Page page, Cohort cohort) throws Exception {
        open(page, cohort.address("/worklists/unsigned"));
        Download file = page.waitForDownload(
                () -> page.locator("main a:has-text('Download as CSV')").click());
        assertThat(Files.readString(file.path())).contains("Ana Vidal").doesNotContain("Zoe Adler");
    }

    private Page signedIn(BrowserContext context, Cohort cohort) {
        Page page = context.newPage();
        open(page, "/sign-in");
        page.fill(
                "input[name=email]",
                jdbc.sql("select email from person where id = ?")
                        .param(cohort.coordinator)
                        .query(String.class)
                        .single());
        page.fill("input[name=password]", PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForLoadState();
        return page;
    }

    private void press(Page page, String button) {
        page.locator("main button:has-text('" + button + "')").first().click();
        page.waitForLoadState();
    }

    private void looksWell(Page page) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(Chromium.axe(page).analyze().getViolations()).isEmpty();
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE_WIDTH);
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
