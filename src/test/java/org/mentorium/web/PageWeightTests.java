package org.mentorium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.ServerTest;
import org.mentorium.testing.SignedInClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What travels to an old phone: at most 50 KB for a first visit, 15 KB for a next page, compressed. */
@ServerTest
class PageWeightTests {

    private static final int FIRST_VISIT = 50_000;
    private static final int NEXT_PAGE = 15_000;
    private static final int STYLESHEET = 15_000;
    private static final int OFFLINE = 8_192;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg|png)[^\"]*)\"");
    private static final String PASSWORD = "paper boats on the river";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyPageFitsItsBudget() throws Exception {
        long coordinator = cast.person("Carla", "Coordinator");
        Program program = cast.program(coordinator);
        for (int i = 0; i < 25; i++) {
            cast.pair(program);
        }
        Pair pair = cast.pair(program);
        measure(new SignedInClient(port), List.of("/", "/sign-in", "/password-resets/new"));
        measure(
                client(coordinator),
                List.of(
                        "/",
                        "/profile",
                        "/programs",
                        "/programs/" + program.slug(),
                        "/programs/" + program.slug() + "/setup",
                        "/programs/" + program.slug() + "/participants",
                        "/programs/" + program.slug() + "/relationships",
                        "/programs/" + program.slug() + "/match-runs",
                        "/programs/" + program.slug() + "/questionnaires",
                        "/programs/" + program.slug() + "/report"));
        String relationship = "/relationships/" + pair.id();
        measure(
                client(pair.mentor()),
                List.of(
                        "/",
                        relationship,
                        relationship + "/agreement",
                        relationship + "/goals",
                        relationship + "/sessions",
                        relationship + "/sessions/new",
                        relationship + "/diary-entries",
                        relationship + "/diary-entries/new",
                        relationship + "/portfolio-items",
                        relationship + "/portfolio-items/new"));
    }

    @Test
    void allTheScriptForWorkingWithoutAConnectionIsSmall() throws Exception {
        SignedInClient client = new SignedInClient(port);
        int script = 0;
        for (String file : List.of("/device.js", "/offline.js", "/worker.js")) {
            script += client.weight(file);
        }
        assertThat(script).isBetween(1, OFFLINE);
        assertThat(client.weight("/offline")).isLessThanOrEqualTo(NEXT_PAGE);
    }

    private void measure(SignedInClient client, List<String> pages) throws Exception {
        for (String page : pages) {
            int weight = client.weight(page);
            int assets = 0;
            for (String asset : assets(client.get(page).body())) {
                assets += client.weight(asset);
            }
            assertThat(weight).as(page).isLessThanOrEqualTo(NEXT_PAGE);
            assertThat(weight + assets).as(page + " at a first visit").isBetween(weight + 1, FIRST_VISIT);
        }
        assertThat(client.weight("/app.css")).isLessThanOrEqualTo(STYLESHEET);
    }

    private static TreeSet<String> assets(String html) {
        TreeSet<String> assets = new TreeSet<>();
        Matcher matcher = ASSET.matcher(html);
        while (matcher.find()) {
            assets.add(matcher.group(1).replace("&amp;", "&"));
        }
        return assets;
    }

    private SignedInClient client(long person) throws Exception {
        accounts.setPassword(person, PASSWORD);
        String email = jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
        return new SignedInClient(port).as(email, PASSWORD);
    }
}
