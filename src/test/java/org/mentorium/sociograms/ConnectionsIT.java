package org.mentorium.sociograms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people meet and who is connected with whom, in a browser without scripts, on a phone and on a wide screen. */
@ServerTest
class ConnectionsIT {

    private static final String PASSWORD = "nine slow barges at noon";
    private static final List<String> NAMES = List.of(
            "Maximiliane",
            "Bo",
            "Bartholomäus",
            "Zoë",
            "Guadalupe",
            "Wilhelmina",
            "Ian",
            "Thérèse",
            "Emmanuelle",
            "Ida");

    /** Names of the drawing that lie on each other, by their boxes. */
    private static final String OVERLAPS = """
            () => {
              const names = [...document.querySelectorAll('main svg.drawing text.c-name')];
              const boxes = names.map(name => [name.textContent, name.getBoundingClientRect()]);
              const found = [];
              for (const [a, x] of boxes) for (const [b, y] of boxes) {
                if (a < b && x.left < y.right - 1 && y.left < x.right - 1 && x.top < y.bottom - 1 && y.top < x.bottom - 1) {
                  found.push(a + ' / ' + b);
                }
              }
              return found;
            }
            """;

    private static Chromium chromium;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private long coordinator;
    private Program program;
    private long member;
    private long group;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void aGroupAndAFewPairs() {
        coordinator = cast.person("Cora", "Coordinator");
        program = cast.program(coordinator);
        long mentor = cast.participant(program, cast.person("Maximiliane", "Mentor"), "MENTOR");
        for (int i = 0; i < NAMES.size(); i++) {
            long mentee = cast.participant(program, cast.person(NAMES.get(i), "Öztürk"), "MENTEE");
            if (i == 0) {
                group = relationship(mentor, "MENTOR");
            }
            join(group, mentee, "MENTEE");
            if (i % 3 == 0) {
                join(
                        relationship(cast.participant(program, cast.person("Hub" + i, "Wagner"), "MENTOR"), "MENTOR"),
                        mentee,
                        "MENTEE");
            }
        }
        for (int number = 1; number <= 3; number++) {
            jdbc.sql("""
                            insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                                           created_at)
                            values (?, ?, 'HELD', now() - ? * interval '7 days', 'UTC', 60, 'ONLINE', now())
                            """).params(group, number, number).update();
        }
        member = jdbc.sql("select person_id from participant where id = ?")
                .param(mentor)
                .query(Long.class)
                .single();
        accounts.setPassword(coordinator, PASSWORD);
        accounts.setPassword(member, PASSWORD);
    }

    @Test
    void coordinatorFindsTheMeetingsAndTheNetwork() {
        for (int width : new int[] {360, 1280}) {
            try (BrowserContext context = context(width)) {
                Page page = signedIn(context, coordinator);
                page.navigate(base() + "/programs/" + program.slug());
                page.click("nav.tabs summary");
                page.click("nav.tabs a[href$='/interaction']");
                assertThat(page.title()).startsWith("How people meet");
                assertThat(page.locator("main figure").count()).isGreaterThan(2);
                fits(page, width);
                page.click("main a[href$='/sociogram']");
                // A click does not wait for the stylesheet, and without it names are larger.
                page.waitForLoadState();
                assertThat(page.locator("main svg.drawing text.c-name").count()).isEqualTo(15);
                assertThat(page.evaluate(OVERLAPS)).isEqualTo(List.of());
                assertThat(page.locator("section:has(> #central)").textContent())
                        .contains("Maximiliane Mentor");
                fits(page, width);
            }
        }
    }

    @Test
    void memberOfAGroupSeesWhoMeetsWhom() {
        try (BrowserContext context = context(360)) {
            Page page = signedIn(context, member);
            page.navigate(base() + "/relationships/" + group);
            page.click("main a[href$='/interaction']");
            fits(page, 360);
            assertThat(page.locator("main").textContent()).contains("3 sessions, 3 h");
            page.click("main a[href$='/sociogram']");
            page.waitForLoadState();
            assertThat(page.locator("main svg.drawing text.c-name").count()).isEqualTo(11);
            assertThat(page.evaluate(OVERLAPS)).isEqualTo(List.of());
            assertThat(page.locator("main tbody tr").first().textContent()).contains("(3)");
            fits(page, 360);
        }
    }

    private static BrowserContext context(int width) {
        return chromium.browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, 800)
                        .setJavaScriptEnabled(false)
                        .setLocale("en"));
    }

    private static void fits(Page page, int width) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(width);
    }

    private Page signedIn(BrowserContext context, long person) {
        Page page = context.newPage();
        page.navigate(base() + "/sign-in");
        page.fill(
                "#email",
                jdbc.sql("select email from person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
        page.fill("#password", PASSWORD);
        page.click("main form button");
        page.waitForURL(base() + "/");
        return page;
    }

    private long relationship(long participant, String role) {
        long id = jdbc.sql("""
                        insert into relationship (program_id, state, started_at) values (?, 'ACTIVE', now() - interval '60 days')
                        returning id
                        """).param(program.id()).query(Long.class).single();
        join(id, participant, role);
        return id;
    }

    private void join(long relationship, long participant, String role) {
        jdbc.sql("""
                        insert into relationship_member (relationship_id, participant_id, person_id, role)
                        select ?, id, person_id, ? from participant where id = ?
                        """).params(relationship, role, participant).update();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
