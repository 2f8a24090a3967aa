package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.FormData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.common.Viewer;
import org.mentorium.sessions.MeetingMode;
import org.mentorium.sessions.SessionData;
import org.mentorium.sessions.Sessions;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two words that stand nowhere but in what the members of a relationship wrote: in their diary, goals, agreement, portfolio,
 * and where and why not they meet. A coordinator, an administrator and a stranger look for them on every page and in every
 * file that they come to, by every search, in every letter and calendar, and in all tables that are exported; the members
 * find them, and not in their calendars either, which others read as well.
 */
@ServerTest
class DiaryConfidenceIT {

    private static final String PASSWORD = "seven quiet herons at dusk";
    /** Of the same kind of page; those of this pair and its program are all looked at. */
    private static final int OF_A_KIND = 3;

    private static final String FEED = "the calendar";

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
    private Drafts drafts;

    @LocalServerPort
    private int port;

    /** What is searched for, and what would be found beside it: a search shows its own words again. */
    private final String bait = "zibeth" + Cast.next();

    private final String canary = "okapi" + Cast.next();
    private long coordinator;
    private long goal;
    private long item;
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
    void write() {
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        String text = bait + " and " + canary;
        sessions.log(viewer(pair.mentor()), pair.id(), DiaryWorld.YESTERDAY);
        beside(text);
        for (String words : new String[] {text, text + " again"}) {
            diaries.write(
                    viewer(pair.mentor()),
                    pair.id(),
                    1,
                    List.of(
                            new Draft(PartKind.OBJECTIVES, words, Readers.MEMBERS, seen()),
                            Draft.of(PartKind.NOTES, text, Readers.MEMBERS)));
        }
        diaries.write(
                viewer(pair.mentee()), pair.id(), 1, List.of(Draft.of(PartKind.REFLECTION, text, Readers.MEMBERS)));
        diaries.summarise(viewer(pair.mentee()), pair.id(), 1, Draft.of(PartKind.SUMMARY, text, Readers.MEMBERS));
        drafts.save(viewer(pair.mentor()), pair.id(), Drafts.NEW, EntryForm.of(null, List.of()));
        cast.beneath()
                .sql(
                        "update diary_draft set fields = jsonb_set(fields, '{notes}', to_jsonb(?::text)) where relationship_id = ?")
                .params(text, pair.id())
                .update();
    }

    /** What else members write in confidence; planning sends letters. */
    private void beside(String text) {
        for (int day = 1; day <= 2; day++) {
            sessions.plan(
                    viewer(pair.mentor()),
                    pair.id(),
                    new SessionData(
                            LocalDate.now(ZoneOffset.UTC).plusDays(day),
                            LocalTime.of(10, 0),
                            45,
                            MeetingMode.ONLINE,
                            "",
                            null,
                            "https://meet.example/" + canary,
                            List.of(),
                            true));
        }
        cast.beneath()
                .sql(
                        "update mentoring_session set state = 'CANCELLED', reason = ? where relationship_id = ? and number = 3")
                .params(text, pair.id())
                .update();
        cast.agreement(pair, text);
        goal = cast.goal(pair, text);
        item = cast.beneath()
                .sql("""
                        insert into portfolio_item (relationship_id, owner_id, title, description, shared_at, created_at)
                        values (?, ?, ?, ?, now(), now()) returning id
                        """)
                .params(pair.id(), pair.mentee(), text, text)
                .query(Long.class)
                .single();
    }

    @Test
    void nobodyButTheMembersFindsIt() {
        long stranger = cast.person("Stan", "Stranger");
        long otherMentor = cast.pair(pair.program()).mentor();
        Map<String, Long> outsiders = new HashMap<>(Map.of(
                "coordinator", coordinator,
                "administrator", cast.administrator(),
                "stranger", stranger,
                "mentor of another pair", otherMentor));
        outsiders.forEach((who, person) -> {
            Walk walk = walk(person);
            assertThat(walk.told()).as(who).isEmpty();
            assertThat(walk.seen()).as("what the " + who + " came to").hasSizeGreaterThan(5);
        });
        assertThat(letters(bait) + letters(canary)).as("letters").isZero();
        assertThat(letters("")).as("letters were written").isPositive();
        assertThat(walk(pair.mentor()).told())
                .as("a member finds it")
                .contains(home() + "/goals/" + goal, "/portfolio-items/" + item, home() + "/sessions/2")
                .doesNotContain(FEED);
    }

    private long letters(String word) {
        return cast.beneath()
                .sql("select count(*) from letter l where to_jsonb(l)::text like ? and recipient = any(?)")
                .params("%" + word + "%", new String[] {email(pair.mentor()), email(pair.mentee()), email(coordinator)})
                .query(Long.class)
                .single();
    }

    private String home() {
        return "/relationships/" + pair.id();
    }

    private Walk walk(long person) {
        accounts.setPassword(person, PASSWORD);
        try (BrowserContext context = chromium.browser().newContext(new NewContextOptions().setLocale("en"))) {
            Page page = context.newPage();
            page.navigate(base() + "/sign-in");
            page.fill("#email", email(person));
            page.fill("#password", PASSWORD);
            page.click("main form button");
            Walk walk = new Walk(page, new ArrayList<>(), new HashSet<>());
            walk.everything();
            return walk;
        }
    }

    /** Follows links, fetches files, sends every search. */
    private final class Walk {

        private final Page page;
        private final List<String> told;
        private final Set<String> seen;
        private final Map<String, Integer> kinds = new HashMap<>();
        private final Deque<String> waiting = new ArrayDeque<>();

        Walk(Page page, List<String> told, Set<String> seen) {
            this.page = page;
            this.told = told;
            this.seen = seen;
        }

        List<String> told() {
            return told;
        }

        Set<String> seen() {
            return seen;
        }

        void everything() {
            String home = home();
            String entry = home + "/diary-entries/1";
            String program = "/programs/" + pair.program().slug();
            List.of(
                            "/",
                            home,
                            home + "/diary-entries",
                            entry,
                            entry + "/edit",
                            entry + "/versions",
                            entry + "/readings",
                            entry + "/summary",
                            home + "/diary-entries/new?draft=true",
                            home + "/diary-summaries",
                            home + "/agreement",
                            home + "/agreement/versions/1",
                            home + "/goals",
                            home + "/goals/" + goal,
                            home + "/portfolio-items",
                            "/portfolio-items/" + item,
                            home + "/sessions",
                            home + "/sessions/2",
                            home + "/sessions/3",
                            home + "/sessions.csv",
                            home + "/sessions.xlsx",
                            program,
                            program + "/relationships",
                            program + "/report.csv",
                            program + "/report.xlsx",
                            "/admin/letters",
                            "/exports",
                            "/exports/new",
                            "/offline/provisions",
                            "/diary-entries/search")
                    .forEach(this::add);
            while (!waiting.isEmpty()) {
                visit(waiting.remove());
            }
            search();
            feed();
            exports();
        }

        private void add(String address) {
            String kind = address.replaceAll("[0-9]+", "#").replaceAll("[?].*", "");
            boolean ours = address.contains("/" + pair.id() + "/")
                    || address.contains(pair.program().slug());
            boolean wanted = !address.contains("lang=") && !address.contains("sort=");
            if (wanted && (ours || kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) && seen.add(address)) {
                waiting.add(address);
            }
        }

        private void visit(String address) {
            APIResponse answer = page.context().request().get(base() + address);
            String body = words(answer.body());
            look(address, body);
            if (!answer.ok()) {
                seen.remove(address);
            } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                page.navigate(base() + address);
                for (Object link : (List<?>) page.evaluate(
                        "[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin)"
                                + ".map(a => a.pathname + a.search)")) {
                    add((String) link);
                }
                filters(address);
            }
        }

        /** Each form that only asks, with the word in each of its lines. */
        private void filters(String address) {
            for (Object query : (List<?>) page.evaluate(
                    "word => [...document.querySelectorAll('main form[method=get]')].map(form => {"
                            + "for (const line of form.querySelectorAll('input[type=text], input[type=search], input:not([type])'))"
                            + " line.value = word;"
                            + "return new URL(form.action).pathname + '?' + new URLSearchParams(new FormData(form)); })",
                    bait)) {
                if (seen.add((String) query)) {
                    look(
                            "filter of " + address,
                            words(page.context().request().get(base() + query).body()));
                }
            }
        }

        private void search() {
            page.navigate(base() + "/diary-entries/search");
            ElementHandle token = page.querySelector("main input[name=_csrf]");
            String csrf = token == null ? "" : token.getAttribute("value");
            APIResponse answer = page.context()
                    .request()
                    .post(
                            base() + "/diary-entries/search",
                            com.microsoft.playwright.options.RequestOptions.create()
                                    .setForm(
                                            FormData.create().set("words", bait).set("_csrf", csrf)));
            assertThat(answer.status()).as("the search answers").isEqualTo(200);
            look("the search", answer.text());
        }

        /** A calendar of their own, as another program reads it. */
        private void feed() {
            page.navigate(base() + "/profile/reminders");
            page.click("form[action='/profile/calendar-feeds'] button");
            String secret = page.inputValue("#secret");
            String calendar = page.context()
                    .request()
                    .get(base() + "/calendar-feeds/" + secret.replaceFirst(".*/", ""))
                    .text();
            assertThat(calendar).startsWith("BEGIN:VCALENDAR");
            look(FEED, calendar);
        }

        /** Whole tables, for whoever may take them home. */
        private void exports() {
            if (page.context().request().get(base() + "/exports/new").status() != 200) {
                return;
            }
            page.navigate(base() + "/exports/new");
            List<String> kinds = page.locator("input[name=kind]").all().stream()
                    .map(kind -> kind.inputValue())
                    .toList();
            assertThat(kinds).isNotEmpty();
            for (String kind : kinds) {
                page.navigate(base() + "/exports/new");
                page.check("input[name=kind][value='" + kind + "']");
                page.click("main form .actions button");
                page.waitForSelector("a[href$='/file']", new WaitForSelectorOptions().setTimeout(60_000));
                String file = page.getAttribute("a[href$='/file']", "href");
                look(
                        "export of " + kind,
                        words(page.context().request().get(base() + file).body()));
            }
        }

        private void look(String where, String body) {
            if (body.contains(canary)) {
                told.add(where);
            }
        }
    }

    /** The words of an answer, also of those in a spreadsheet. */
    private static String words(byte[] body) {
        StringBuilder words = new StringBuilder(new String(body, StandardCharsets.UTF_8));
        if (body.length > 1 && body[0] == 'P' && body[1] == 'K') {
            try {
                Path file = Files.createTempFile("sheet", ".xlsx");
                Files.write(file, body);
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words.toString();
    }

    private @Nullable String seen() {
        return cast.beneath()
                .sql("select p.version, p.text from diary_part p where relationship_id = ? and kind = 'OBJECTIVES'")
                .param(pair.id())
                .query((row, n) -> Seen.of(row.getInt("version"), row.getString("text"), "")
                        .toString())
                .optional()
                .orElse(null);
    }

    private String email(long person) {
        return cast.beneath()
                .sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private String base() {
        return URI.create("http://localhost:" + port).toString();
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "", "", false, false, Locale.ENGLISH, ZoneId.of("UTC"));
    }
}
