package org.mentorium.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.DemoPeople.DemoPerson;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/**
 * Each kind of page that somebody of the demonstration can reach, in their language: nothing is wider than 320 px (a window
 * of 1280 px at 400 %), the browser has nothing to complain about, and axe, once for each kind, finds nothing in light at
 * 1280 px and in dark at 320 px.
 */
@ServerTest
@ActiveProfiles({"test", "demo"})
class EveryPageIT {

    private static final int NARROWEST = 320;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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

    @Test
    void everybodyCanReadAndUseEveryPage() {
        List<String> problems = new ArrayList<>();
        Set<String> looked = new HashSet<>();
        for (DemoPerson person : new DemoCast().all()) {
            try (BrowserContext context = chromium.browser().newContext(new NewContextOptions().setLocale("en"))) {
                Page page = context.newPage();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        problems.add(page.url() + " " + message.text());
                    }
                });
                page.navigate(address("/sign-in"));
                page.locator("form:has(input[type='hidden'][value='" + person.email() + "']) button")
                        .click();
                page.waitForURL(address("/"));
                walk(page, looked, problems);
            }
        }
        assertThat(problems).isEmpty();
        assertThat(looked).hasSizeGreaterThan(50);
    }

    private void walk(Page page, Set<String> looked, List<String> problems) {
        Set<String> kinds = new HashSet<>(Set.of("/"));
        Deque<String> waiting = new ArrayDeque<>(kinds);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            Response answer = answer(page, path);
            if (answer == null) {
                continue;
            }
            if (answer.status() >= 400) {
                problems.add(answer.status() + " " + path);
                continue;
            }
            narrow(page, path, problems);
            if (looked.add(kind(path))) {
                look(page, path, problems);
            }
            links(page).filter(link -> kinds.add(kind(link))).forEach(waiting::add);
        }
    }

    /** Null for a file, whose address did not say that it is one. */
    private @Nullable Response answer(Page page, String path) {
        try {
            return page.navigate(address(path));
        } catch (PlaywrightException e) {
            if (String.valueOf(e.getMessage()).contains("Download is starting")) {
                return null;
            }
            throw e;
        }
    }

    private static void narrow(Page page, String path, List<String> problems) {
        page.setViewportSize(NARROWEST, 640);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        if (((Number) width).intValue() > NARROWEST) {
            problems.add("wider than the narrowest window: " + path + " " + width);
        }
    }

    private static void look(Page page, String path, List<String> problems) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe(page, "dark " + path, problems);
        page.setViewportSize(1280, 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        axe(page, "light " + path, problems);
    }

    private static void axe(Page page, String what, List<String> problems) {
        Chromium.axe(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(rule -> problems.add(what + " " + rule.getId() + ": "
                        + rule.getNodes().get(0).getHtml()));
    }

    /** Pages of the site; files are no pages. */
    private static java.util.stream.Stream<String> links(Page page) {
        Object found =
                page.evaluate("[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin)"
                        + ".map(a => a.pathname + a.search)");
        return ((List<?>) found)
                .stream()
                        .map(String.class::cast)
                        .filter(link -> !link.matches(
                                ".*\\.(csv|xlsx|pdf|zip|ics|sav|json|md)(\\?.*)?|.*/files/[0-9]+(\\?.*)?"))
                        .toList()
                        .stream();
    }

    /** Pages that each mentoring type has its own way: they are looked at in every program. */
    private static final String OF_THE_TYPE =
            "match-runs/n|setup/shape|timetables|mentors|mentees|match-requests|applications";

    /** What stays of an address when its numbers, programs, keys and question mark are taken for any others. */
    private static String kind(String link) {
        return link.replaceAll("\\?.*", "")
                .replaceAll("/[0-9]+(?=/|$)", "/n")
                .replaceAll("^/programs/(?!new)[^/]+(?!/(" + OF_THE_TYPE + ")(/|$))(?=/|$)", "/programs/p");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
