package org.mentorium.recognitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.PdfUa;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A certificate from the coordinator's press to a stranger who verifies it, on a phone; axe looks at each page. */
@ServerTest
class RecognitionIT {

    private static final String PASSWORD = "nine lanterns over the harbour";
    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 740;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void aCertificateIsGivenNamedVerifiedAndTakenBack() throws Exception {
        Completed completed = new Completed(cast, jdbc);
        long coordinator = cast.person("Carla", "Coordinator");
        Program program = completed.program(coordinator);
        Pair pair = completed.pair(program);
        try (Chromium chromium = new Chromium();
                BrowserContext carla = phone(chromium);
                BrowserContext mia = phone(chromium);
                BrowserContext manuel = phone(chromium);
                BrowserContext stranger = phone(chromium)) {
            Page giving = signedIn(carla, coordinator);
            open(giving, "/programs/" + program.slug() + "/recognitions");
            looksWell(giving);
            press(giving, "Give to all who completed");
            assertThat(giving.locator("main").innerText()).contains("given to 2 people");
            looksWell(giving);

            Page naming = signedIn(mia, pair.mentor());
            open(naming, "/recognitions");
            naming.locator("main a:has-text('Name skills of Manuel')").click();
            naming.selectOption("[name=another]", "presentations");
            press(naming, "Save");
            assertThat(naming.locator("main input:checked").count()).isEqualTo(1);
            looksWell(naming);

            Page own = signedIn(manuel, pair.mentee());
            open(own, "/recognitions");
            assertThat(own.locator("main").innerText()).contains("It names: presentations");
            for (String paper : new String[] {"certificate", "letter"}) {
                Download file = own.waitForDownload(() ->
                        own.locator("a[href*='" + paper + ".pdf?language=es']").click());
                assertThat(PdfUa.problems(Files.readAllBytes(file.path()))).isEmpty();
            }
            press(own, "Make a public page");
            looksWell(own);
            String badge = Objects.requireNonNull(
                    own.locator("main a[href^='/badges/']").first().getAttribute("href"));

            Page verifying = stranger.newPage();
            open(verifying, badge);
            assertThat(verifying.locator("main").innerText()).contains("Valid", "Manuel Mentee");
            looksWell(verifying);
            press(own, "Take the page back");
            assertThat(open(verifying, badge).status()).isEqualTo(404);
        }
    }

    private BrowserContext phone(Chromium chromium) {
        return chromium.browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                        .setLocale("en"));
    }

    private Page signedIn(BrowserContext context, long person) {
        accounts.setPassword(person, PASSWORD);
        Page page = context.newPage();
        open(page, "/sign-in");
        page.fill("input[name=email]", email(person));
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

    private Response open(Page page, String path) {
        return Objects.requireNonNull(page.navigate("http://localhost:" + port + path));
    }

    private String email(long person) {
        return jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
