package org.mentorium.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portfolio in a browser without scripts: built, shared, un-shared, shown to the world, taken away and brought elsewhere. */
@ServerTest
class PortfolioIT {

    private static final String PASSWORD = "seven quiet herons at dusk";
    private static Chromium chromium;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path files;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void portfolioIsItsOwnersWhereverItGoes() throws Exception {
        Pair pair = cast.pair(cast.program(cast.person("Carla", "Coordinator")));
        Page mentee = signedIn(pair.mentee());
        Page mentor = signedIn(pair.mentor());

        Path photo = files.resolve("board.png");
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        mentee.navigate(address("/relationships/" + pair.id() + "/portfolio-items/new"));
        mentee.locator("#title").fill("Fractions with paper");
        mentee.locator("#description").fill("## Aims\nfold and see");
        mentee.locator("#files").setInputFiles(photo);
        press(mentee, "Save");
        String item = mentee.url();
        assertThat(mentee.locator("main img").evaluate("i => i.naturalWidth")).isEqualTo(60);
        assertThat(mentor.navigate(item).status()).isEqualTo(404);

        press(mentee, "Share with Mia Mentor");
        assertThat(mentor.navigate(item).status()).isEqualTo(200);
        mentor.locator("#strengths").fill("everybody could see it");
        mentor.locator("#nextStep").fill("let them explain it");
        press(mentor, "Send the answer");
        String picture = address(mentor.locator("main img").getAttribute("src"));
        assertThat(mentor.context().request().get(picture).status()).isEqualTo(200);
        mentee.navigate(item);
        press(mentee, "Stop sharing");
        assertThat(mentor.context().request().get(picture).status()).isEqualTo(404);
        assertThat(mentor.navigate(item).status()).isEqualTo(404);

        mentee.navigate(address("/portfolios/" + pair.mentee() + "/showcases"));
        mentee.locator("#title").fill("What I made");
        press(mentee, "Make the showcase");
        mentee.locator("#item").selectOption("Fractions with paper");
        press(mentee, "Add the item");
        mentee.locator("#until").fill(LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());
        press(mentee, "Make a secret address");
        String secret = mentee.locator("main code").textContent().replaceFirst("^https?://[^/]+", "");
        try (BrowserContext world = chromium.browser().newContext(withoutScripts())) {
            Page page = world.newPage();
            assertThat(page.navigate(address(secret)).status()).isEqualTo(200);
            assertThat(page.locator("main img").evaluate("i => i.naturalWidth")).isEqualTo(60);
            assertThat(page.content()).contains("fold and see").doesNotContain("everybody could see it");
            press(mentee, "End");
            assertThat(page.navigate(address(secret)).status()).isEqualTo(404);
        }

        mentee.navigate(address("/portfolios/" + pair.mentee()));
        Download download = mentee.waitForDownload(
                () -> mentee.locator("a[href$='portfolio.zip']").click(new ClickOptions().setForce(true)));
        Path zip = files.resolve("portfolio.zip");
        download.saveAs(zip);
        offline(unpacked(zip));

        mentor.navigate(address("/portfolios/" + pair.mentor() + "/portfolio-imports/new"));
        mentor.locator("#file").setInputFiles(zip);
        press(mentor, "See what would come");
        assertThat(mentor.content()).contains("Fractions with paper", "1 new item");
        press(mentor, "Bring it");
        mentor.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Fractions with paper"))
                .click(new ClickOptions().setForce(true));
        assertThat(mentor.content()).contains("fold and see", "everybody could see it");
        assertThat(mentor.locator("main img").evaluate("i => i.naturalWidth")).isEqualTo(60);
    }

    private void offline(Path index) {
        try (BrowserContext context =
                chromium.browser().newContext(withoutScripts().setOffline(true))) {
            Page page = context.newPage();
            page.navigate(index.toUri().toString());
            assertThat(page.content()).contains("fold and see", "everybody could see it");
            assertThat(page.locator("img").evaluate("i => i.naturalWidth")).isEqualTo(60);
            assertThat(page.locator("body")
                            .evaluate("b => getComputedStyle(b).fontFamily")
                            .toString())
                    .contains("Georgia");
        }
    }

    private Path unpacked(Path zip) throws Exception {
        Path target = Files.createDirectory(files.resolve("unpacked"));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = target.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        return target.resolve("index.html");
    }

    private Page signedIn(long person) {
        accounts.setPassword(person, PASSWORD);
        String email = jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
        Page page = chromium.browser().newContext(withoutScripts()).newPage();
        page.navigate(address("/sign-in"));
        page.locator("[name=email]").fill(email);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("main button").first().click(new ClickOptions().setForce(true));
        page.waitForURL(address("/"));
        return page;
    }

    private static NewContextOptions withoutScripts() {
        return new NewContextOptions().setLocale("en").setJavaScriptEnabled(false);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first()
                // Without scripts the browser tells nobody when a page has come to rest.
                .click(new ClickOptions().setForce(true));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
