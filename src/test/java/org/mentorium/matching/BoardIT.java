package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The coordinator's board with 2,000 participants, on a phone and by keyboard; axe looks at each page. */
@ServerTest
@SuppressWarnings("NullAway.Init")
class BoardIT {

    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 740;
    private static final int DESK_WIDTH = 1280;
    private static final int PEOPLE = 2000;
    private static final double MADE_WITHIN = 60_000;
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final String PASSWORD = "paper boats on the river";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private MatchingWorld world;
    private Page page;

    @Test
    void aCoordinatorMatchesTwoThousandPeople() {
        world = new MatchingWorld(cast, jdbc);
        for (String statement : Crowd.sql(world.program.id(), PEOPLE)) {
            jdbc.sql(statement).update();
        }
        accounts.setPassword(world.coordinator, PASSWORD);
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.browser()
                        .newContext(new NewContextOptions().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT))) {
            page = context.newPage();
            signIn();
            make();
            look();
            change();
            ask();
            tryOut();
            publish();
        }
    }

    private void signIn() {
        open("/sign-in");
        page.fill("input[name=email]", email());
        page.fill("input[name=password]", PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForLoadState();
    }

    /** The page looks again by itself until the draft stands there. */
    private void make() {
        open(runs());
        page.locator("form[action$='/match-runs'] button").press("Enter");
        PlaywrightAssertions.assertThat(page.getByText("No better assignment exists: verified"))
                .isVisible(new IsVisibleOptions().setTimeout(MADE_WITHIN));
        assertThat(world.count("""
                        select count(*) from match_proposal o join match_run r on r.id = o.match_run_id
                        where r.program_id = ? and r.number = 1
                        """, world.program.id())).isGreaterThan(1300);
    }

    /** Every page of the run is quick, fits a phone, and axe finds nothing. */
    private void look() {
        for (String address : List.of(
                runs(),
                run(1),
                run(1) + "?page=50",
                run(1) + "?sort=-score",
                run(1) + "?q=ada",
                run(1) + "/unmatched",
                run(1) + "/loads",
                run(1) + "/scores",
                run(1) + "/why-not",
                run(1) + "/trials/new",
                run(1) + "/publication",
                "/programs/" + world.program.slug() + "/match-figures",
                "/programs/" + world.program.slug() + "/match-constraints")) {
            check(address);
        }
    }

    /** By keyboard alone: the row's menu, the pin, the reason, the confirmation. */
    private void change() {
        open(run(1) + "?sort=score");
        page.locator("td details summary").last().press("Enter");
        page.locator("a[href*='kind=PIN']").last().press("Enter");
        page.waitForLoadState();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Nothing changes in this draft");
        axe("a pin");
        page.locator("textarea[name=reason]").press("Tab");
        page.locator("main button.button").press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".problems")).containsText("write a sentence");
        page.locator("textarea[name=reason]").fill("They know each other from the choir");
        page.locator("main button.button").press("Enter");
        PlaywrightAssertions.assertThat(page.locator("[role=status]")).containsText("pinned");

        open(run(1) + "?sort=-score");
        String ban = page.locator("a[href*='kind=BAN']").first().getAttribute("href");
        check(ban);
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("The cohort loses");
        page.locator("textarea[name=reason]").fill("Neighbours");
        page.locator("main button.button").press("Enter");
        PlaywrightAssertions.assertThat(page.locator("[role=status]")).containsText("kept apart");
        String swap = page.locator("a[href*='kind=SWAP']").first().getAttribute("href");
        check(swap);
        check("/programs/" + world.program.slug() + "/match-constraints");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("from the choir");
    }

    private void ask() {
        open(run(1) + "/why-not");
        page.fill("input[name=menteeName]", "ada");
        page.fill("input[name=mentorName]", "boris");
        page.locator("input[name=mentorName]").press("Enter");
        page.waitForLoadState();
        axe("a choice of people");
        page.locator("input[name=mentee]").first().check();
        page.locator("input[name=mentor]").first().check();
        page.locator("main form button.button").press("Enter");
        page.waitForLoadState();
        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Why not");
        assertThat(page.locator("main").textContent())
                .containsAnyOf("They cannot be a pair", "Nothing forbids it", "They are a pair");
        axe("an answer");
    }

    private void tryOut() {
        open(run(1) + "/trials/new");
        page.selectOption("select[name='weight.goals']", "10");
        page.locator("main form button.button").press("Enter");
        PlaywrightAssertions.assertThat(page.getByText("Keep these weights and rules?"))
                .isVisible(new IsVisibleOptions().setTimeout(MADE_WITHIN));
        axe("a try-out");
        check(run(2) + "/comparison");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Match runs 1 and 2");
    }

    private void publish() {
        open(run(1) + "/publication");
        page.locator("main form button.button").press("Enter");
        page.waitForLoadState(LoadState.LOAD, new Page.WaitForLoadStateOptions().setTimeout(MADE_WITHIN));
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("People can answer until");
        check(run(1));
        check(run(1) + "?state=WAITING&page=50");
        String csv = page.context().request().get(base() + run(1) + ".csv").text();
        assertThat(csv.lines().count()).isGreaterThan(1300);
    }

    private void check(String address) {
        open(address);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            assertThat(page.context().request().get(base() + address).status())
                    .as(address)
                    .isEqualTo(200);
            least = Math.min(least, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(least)).as(address).isLessThan(QUICK);
        axe(address);
        shoot(address);
    }

    private void axe(String what) {
        assertThat(Chromium.axe(page).analyze().getViolations())
                .as("axe on " + what)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("wider than a phone: " + what)
                .isLessThanOrEqualTo(0);
    }

    /** For whoever wants to look: -Dmentorium.test.pictures=directory. */
    private void shoot(String address) {
        String directory = System.getProperty("mentorium.test.pictures");
        if (directory == null) {
            return;
        }
        String name = address.replaceAll("[^A-Za-z0-9=-]+", "_");
        for (int width : new int[] {PHONE_WIDTH, DESK_WIDTH}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(width, PHONE_HEIGHT);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(directory, name + "-" + width + "-" + scheme + ".png")));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    }

    private void open(String address) {
        page.navigate(base() + address);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private String runs() {
        return world.runs();
    }

    private String run(int number) {
        return world.runs() + "/" + number;
    }

    private String email() {
        return jdbc.sql("select email from person where id = ?")
                .param(world.coordinator)
                .query(String.class)
                .single();
    }
}
