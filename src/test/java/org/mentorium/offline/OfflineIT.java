package org.mentorium.offline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.common.Viewer;
import org.mentorium.diaries.Diaries;
import org.mentorium.diaries.Draft;
import org.mentorium.diaries.PartKind;
import org.mentorium.diaries.Readers;
import org.mentorium.sessions.MeetingMode;
import org.mentorium.sessions.SessionData;
import org.mentorium.sessions.Sessions;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A phone where there is no network: what is written on it is kept, sent once, and seen by nobody else. */
@ServerTest
class OfflineIT {

    private static final String PASSWORD = "seven quiet herons at dusk";
    private static final String STORED = """
            async () => [...(await indexedDB.databases()).map(base => base.name), ...(await caches.keys()),
                         ...(await navigator.serviceWorker.getRegistrations()).map(one => one.scope)]
            """;
    private static Chromium chromium;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Diaries diaries;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private BrowserContext phone;
    private Page page;
    private Pair pair;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void aSessionTookPlace() {
        pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        sessions.log(viewer(pair.mentor()), pair.id(), at(-1));
        sessions.plan(viewer(pair.mentor()), pair.id(), at(3));
        phone = chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(360, 800).setLocale("en"));
        page = phone.newPage();
        signIn(pair.mentee());
    }

    @AfterEach
    void leave() {
        phone.close();
    }

    @Test
    void anEntryWrittenOfflineIsSentOnceAfterTwoReconnects() {
        ownDevice();
        phone.setOffline(true);
        page.navigate(base() + "/relationships/" + pair.id());
        assertThat(page.locator("#elsewhere")).containsText("There is no connection");
        assertThat(page.locator("#companions")).containsText("Session 2");
        write("What I learnt under the tree");
        assertThat(page.locator("#items")).containsText("On this device only");
        assertThat(page.locator("#items")).containsText("What I learnt under the tree");
        assertThat(Chromium.axe(page).analyze().getViolations()).isEmpty();
        Object item = page.evaluate("async () => (await device.items())[0]");
        assertThat(texts()).isEmpty();

        phone.setOffline(false);
        assertThat(page.locator("#items li")).hasCount(0);
        assertThat(page.locator("#sent")).isVisible();
        assertThat(page.locator("#back")).containsText("The connection is back");
        assertThat(texts()).containsExactly("REFLECTION AUTHOR What I learnt under the tree");

        // The answer got lost on its way: the device does not know that it was taken, and sends it again.
        phone.setOffline(true);
        page.evaluate("item => device.put('item ' + item.key, item)", item);
        page.reload();
        assertThat(page.locator("#items li")).hasCount(1);
        phone.setOffline(false);
        assertThat(page.locator("#items li")).hasCount(0);
        assertThat(texts()).containsExactly("REFLECTION AUTHOR What I learnt under the tree");
    }

    @Test
    void aSessionIsLoggedOffline() {
        ownDevice();
        phone.setOffline(true);
        page.navigate(base() + "/offline");
        page.click("button:has-text('Log a session')");
        page.fill("#minutes", "35");
        page.fill("#time", "00:00");
        page.click("#log button:has-text('Keep and send')");
        assertThat(page.locator("#items")).containsText("On this device only");
        phone.setOffline(false);
        assertThat(page.locator("#items li")).hasCount(0);
        assertThat(jdbc.sql(
                                "select state || ' ' || minutes from mentoring_session where relationship_id = ? order by number")
                        .param(pair.id())
                        .query(String.class)
                        .list())
                .containsExactly("HELD 45", "PLANNED 45", "HELD 35");
    }

    @Test
    void anEntryAboutASessionThatWasLoggedOfflineBecomesItsEntry() {
        ownDevice();
        phone.setOffline(true);
        page.navigate(base() + "/offline");
        page.click("button:has-text('Log a session')");
        page.fill("#time", "00:00");
        page.click("#log button:has-text('Keep and send')");
        assertThat(page.locator("#items li")).hasCount(1);
        page.locator("#companions button:has-text('Write the entry')").last().click();
        page.fill("#reflection", "Straight after it");
        page.click("#entry button:has-text('Keep and send')");
        assertThat(page.locator("#items li")).hasCount(2);
        phone.setOffline(false);
        assertThat(page.locator("#items li")).hasCount(0);
        assertThat(texts()).containsExactly("REFLECTION AUTHOR Straight after it");
        assertThat(cast.beneath()
                        .sql("select number from diary_entry where relationship_id = ?")
                        .param(pair.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whenSomebodyElseWroteMeanwhileBothTextsAreShown() {
        ownDevice();
        phone.setOffline(true);
        page.navigate(base() + "/offline");
        page.click("text=Write the entry");
        page.fill("#objectives", "To read a page");
        page.click("#entry button:has-text('Keep and send')");
        assertThat(page.locator("#items li")).hasCount(1);
        diaries.write(
                viewer(pair.mentor()),
                pair.id(),
                1,
                List.of(Draft.of(PartKind.OBJECTIVES, "To write a letter", Readers.MEMBERS)));

        phone.setOffline(false);
        page.click("text=Look at it and save");
        assertThat(page.locator("#objectives")).hasValue("To read a page");
        assertThat(page.locator("main")).containsText("To write a letter");
        assertThat(page.locator("main")).containsText("Mia Mentor");
        page.fill("#objectives", "To read a page and write a letter");
        page.click("main .actions button:not(.secondary)");
        page.waitForURL(Pattern.compile(".*/diary-entries/1$"));
        page.navigate(base() + "/offline");
        assertThat(page.locator("#items li")).hasCount(0);
        assertThat(texts()).containsExactly("OBJECTIVES MEMBERS To read a page and write a letter");
    }

    @Test
    void aFormThatWasOpenedWithAConnectionIsKeptWhenItIsGone() {
        ownDevice();
        page.navigate(base() + "/relationships/" + pair.id() + "/diary-entries/new?session=1");
        page.fill("#reflection", "Begun on the bus");
        phone.setOffline(true);
        page.click("main .actions button:not(.secondary)");
        page.waitForURL(Pattern.compile(".*/offline$"));
        assertThat(page.locator("#items")).containsText("Begun on the bus");
        phone.setOffline(false);
        assertThat(page.locator("#items li")).hasCount(0);
        assertThat(texts()).containsExactly("REFLECTION AUTHOR Begun on the bus");
    }

    @Test
    void anyOtherFormComesBackToBeSentAgain() {
        ownDevice();
        page.navigate(base() + "/relationships/" + pair.id() + "/goals/new");
        page.fill("#what", "Read \"Momo\" & <b>talk</b> about it");
        phone.setOffline(true);
        page.click("main .actions button:not(.secondary)");
        assertThat(page.locator("#again")).containsText("may not have arrived");
        assertThat(page.locator("#again")).containsText("Read \"Momo\" & <b>talk</b> about it");
        assertThat(Chromium.axe(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("async () => (await device.items()).length")).isEqualTo(0);
        phone.setOffline(false);
        page.click("#again button");
        assertThat(page.locator("main")).containsText("Read \"Momo\" & <b>talk</b> about it");
        assertThat(jdbc.sql("select title from goal where relationship_id = ?")
                        .param(pair.id())
                        .query(String.class)
                        .list())
                .containsExactly("Read \"Momo\" & <b>talk</b> about it");
    }

    @Test
    void aFormWithFilesSaysThatThereIsNoConnection() {
        ownDevice();
        page.navigate(base() + "/relationships/" + pair.id() + "/portfolio-items/new");
        page.fill("#title", "A recording");
        phone.setOffline(true);
        page.click("main .actions button:not(.secondary)");
        assertThat(page.locator("#elsewhere")).containsText("There is no connection");
        assertThat(page.locator("#again")).isHidden();
    }

    @Test
    void aDraftIsKeptWhenTheConnectionIsLostWhileWriting() {
        ownDevice();
        page.navigate(base() + "/relationships/" + pair.id() + "/diary-entries/new?session=1");
        phone.setOffline(true);
        page.locator("#reflection").pressSequentially("Half a tho");
        assertThat(page.locator("#draft-said"))
                .containsText("on this device only", new ContainsTextOptions().setTimeout(20_000));
        page.navigate(base() + "/offline");
        assertThat(page.locator("#items")).containsText("Half a tho");
        phone.setOffline(false);
        assertThat(page.locator("#items li")).hasCount(0);
        page.navigate(base() + "/relationships/" + pair.id() + "/diary-entries/new?session=1&draft=true");
        assertThat(page.locator("#reflection")).hasValue("Half a tho");
        assertThat(texts()).isEmpty();
    }

    @Test
    void whatIsHalfTypedOfflineIsThereAgain() {
        ownDevice();
        phone.setOffline(true);
        page.navigate(base() + "/offline");
        page.click("text=Write the entry");
        page.locator("#reflection").pressSequentially("Half a tho");
        page.waitForFunction("async () => JSON.stringify((await device.get('typing')) || '').includes('Half a tho')");
        page.reload();
        assertThat(page.locator("#reflection")).hasValue("Half a tho");
    }

    @Test
    void whenTheSignInHasEndedTheTextStaysAndIsSentAfterwards() {
        ownDevice();
        phone.setOffline(true);
        page.navigate(base() + "/offline");
        write("Written on the way home");
        jdbc.sql("delete from spring_session").update();
        phone.setOffline(false);
        assertThat(page.locator("#expired")).containsText("Your sign-in has ended");
        assertThat(page.locator("#items")).containsText("Written on the way home");
        signIn(pair.mentee());
        page.navigate(base() + "/offline");
        // The list is empty, too, before the page has looked into the store.
        page.waitForCondition(() -> !texts().isEmpty());
        assertThat(page.locator("#items li")).hasCount(0);
        assertThat(texts()).containsExactly("REFLECTION AUTHOR Written on the way home");
    }

    @Test
    void signingOutClearsTheDevice() {
        ownDevice();
        assertThat((List<?>) page.evaluate(STORED)).hasSize(3);
        page.click("header form button");
        page.waitForURL(Pattern.compile(".*/sign-in\\?out$"));
        assertThat((List<?>) page.evaluate(STORED)).isEmpty();
    }

    @Test
    void signingOutAsksFirstWhenSomethingWouldBeLost() {
        ownDevice();
        phone.setOffline(true);
        page.navigate(base() + "/offline");
        write("Nowhere else");
        phone.setOffline(false);
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(pair.id())
                .update();
        page.navigate(base() + "/profile");
        assertThat(page.locator("#device-waiting")).isVisible();
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            if (asked.size() == 1) {
                dialog.dismiss();
            } else {
                dialog.accept();
            }
        });
        page.click("header form button");
        page.waitForCondition(() -> asked.size() == 1);
        assertThat(asked.get(0)).contains("If you sign out, it is gone");
        assertThat((List<?>) page.evaluate(STORED)).hasSize(3);
        page.click("header form button");
        page.waitForURL(Pattern.compile(".*/sign-in\\?out$"));
        assertThat((List<?>) page.evaluate(STORED)).isEmpty();
    }

    @Test
    void somebodyElseWhoSignsInSeesNothing() {
        ownDevice();
        phone.setOffline(true);
        page.navigate(base() + "/offline");
        write("For myself alone");
        jdbc.sql("delete from spring_session").update();
        phone.setOffline(false);
        signIn(pair.mentor());
        page.navigate(base() + "/offline");
        assertThat(page.locator("#choice")).isVisible();
        assertThat(page.content()).doesNotContain("For myself alone");
        assertThat((List<?>) page.evaluate(STORED)).isEmpty();
        assertThat(texts()).isEmpty();
    }

    @Test
    void withoutTheChoiceNothingIsStored() {
        for (String path : List.of("/", "/offline", "/relationships/" + pair.id() + "/diary-entries/new?session=1")) {
            page.navigate(base() + path);
        }
        page.fill("#reflection", "On a shared computer");
        page.click("main .actions button:not(.secondary)");
        page.navigate(base() + "/offline");
        assertThat(page.locator("#choice")).containsText("nothing is kept");
        assertThat(page.locator("#desk")).isHidden();
        assertThat((List<?>) page.evaluate(STORED)).isEmpty();
    }

    @Test
    void withoutAScriptThePageSaysSo() {
        try (BrowserContext plain = chromium.browser()
                .newContext(new NewContextOptions().setJavaScriptEnabled(false).setLocale("fr"))) {
            Page old = plain.newPage();
            old.navigate(base() + "/offline");
            assertThat(old.locator("main")).containsText("Pour travailler sans connexion");
            assertThat(old.locator("#desk")).isHidden();
        }
    }

    private void ownDevice() {
        page.navigate(base() + "/offline");
        assertThat(Chromium.axe(page).analyze().getViolations()).isEmpty();
        page.click("text=This is my own device");
        assertThat(page.locator("#desk")).isVisible();
        page.waitForFunction("async () => Boolean(navigator.serviceWorker.controller && await device.get('packed'))");
    }

    private void write(String reflection) {
        page.click("text=Write the entry");
        page.fill("#reflection", reflection);
        page.click("#entry button:has-text('Keep and send')");
    }

    private List<String> texts() {
        return cast.beneath().sql("""
                        select p.kind || ' ' || p.readers || ' ' || p.text from diary_part p
                        join diary_entry e on e.id = p.diary_entry_id where e.relationship_id = ? order by p.id
                        """).param(pair.id()).query(String.class).list();
    }

    private void signIn(long person) {
        accounts.setPassword(person, PASSWORD);
        page.navigate(base() + "/sign-in");
        page.fill(
                "#email",
                jdbc.sql("select email from person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
        page.fill("#password", PASSWORD);
        page.click("main form button");
        page.waitForURL(Pattern.compile(".*(?<!/sign-in)$"));
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "", "", false, false, Locale.ENGLISH, ZoneId.of("UTC"));
    }

    private static SessionData at(int days) {
        return new SessionData(
                LocalDate.now(ZoneOffset.UTC).plusDays(days), LocalTime.of(10, 0), 45, MeetingMode.ONLINE, "", null);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
