package org.mentorium.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.ServerTest;
import org.mentorium.testing.SignedInClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A questionnaire is built in the browser, published and given out; thirty people answer before and twenty-five of them
 * after; and each figure of the results is the one that R computes from the same answers
 * ({@code src/test/resources/results}).
 */
@ServerTest
class ThirtyPeopleIT {

    private static final String PASSWORD = "lanterns along the river";
    private static final List<String> QUESTIONS = List.of("listens", "asks", "interrupts", "recommends", "hours");
    private static final List<String> WORDED = List.of(
            "I listen to the end",
            "I ask before I advise",
            "I interrupt",
            "I would recommend this program",
            "Hours of preparation a month");
    private static final List<String> GROUPS = List.of("ALL", "MENTEES", "MENTORS");
    /** The smaller one first. */
    private static final List<String> SCHOOLS = List.of("B", "A");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final double ROUNDED = .005 + 1e-9;
    /** Where p stands in a row of before and after. */
    private static final int P = 7;

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** One of the thirty, with a participation and an address to sign in with. */
    private record Somebody(int number, long participant, String email) {}

    @Test
    void thirtyPeopleAnswerBeforeAndAfterAndTheFiguresAreThoseOfR() throws IOException, InterruptedException {
        long cora = cast.person("Cora", "Coordinator");
        Cast.Program program = cast.program(cora);
        List<Somebody> people = thirty(program);
        Page coordinator = signIn(email(cora), "en", true);
        String questionnaire = built(coordinator, program);
        Map<Integer, SignedInClient> clients = new HashMap<>();
        Map<Integer, Page> pages = Map.of(
                1, signIn(people.get(0).email(), "es", true),
                20, signIn(people.get(19).email(), "fr", false));

        for (String phase : List.of("PRE", "POST")) {
            long round = opened(coordinator, questionnaire, phase);
            for (Somebody somebody : people) {
                List<String> answers = answers(somebody.number(), phase);
                Page page = pages.get(somebody.number());
                if (page != null) {
                    click(page, round, somebody, answers);
                } else if (!answers.isEmpty()) {
                    if (!clients.containsKey(somebody.number())) {
                        clients.put(somebody.number(), new SignedInClient(port).as(somebody.email(), PASSWORD));
                    }
                    send(clients.get(somebody.number()), round, somebody, answers);
                }
            }
            submit(coordinator, "form[action$='/closure'] button");
        }

        coordinator.navigate(base() + questionnaire + "/results");
        flow(coordinator);
        rounds(coordinator);
        pairs(coordinator);
    }

    private List<Somebody> thirty(Cast.Program program) {
        List<Somebody> people = new ArrayList<>();
        Map<String, Long> schools = Map.of("A", cast.organisation(), "B", cast.organisation());
        for (int number = 1; number <= 30; number++) {
            String side = number <= 18 ? "MENTEE" : "MENTOR";
            long person = cast.person("Pia", "Person" + number);
            jdbc.sql("update person set organisation_id = ? where id = ?")
                    .params(Objects.requireNonNull(schools.get(school(number))), person)
                    .update();
            accounts.setPassword(person, PASSWORD);
            people.add(new Somebody(number, cast.participant(program, person, side), email(person)));
        }
        return people;
    }

    /** Returns the questionnaire's address. */
    private String built(Page page, Cast.Program program) {
        page.navigate(base() + "/programs/" + program.slug() + "/drafts/new");
        three(page, "naming", "How we talk");
        three(page, "introduction", "Five questions and one to write.");
        submit(page, "main form button.button");
        String draft = path(page);
        page.navigate(base() + draft + "/scales/new");
        three(page, "naming", "Agreement");
        three(page, "labels", "Not at all\nLittle\nHalf and half\nMuch\nVery much");
        page.check("input[name=direction][value=UP]");
        submit(page, "main form button.button");
        for (int i = 0; i < 3; i++) {
            question(page, draft, "LIKERT", WORDED.get(i));
        }
        question(page, draft, "RECOMMENDATION", WORDED.get(3));
        question(page, draft, "NUMBER", WORDED.get(4));
        question(page, draft, "LONG_TEXT", "What helped you?");
        page.navigate(base() + draft + "/dimensions/new");
        three(page, "naming", "Listening");
        Locator members = page.locator("input[name=members]");
        for (int i = 0; i < 3; i++) {
            members.nth(i).check();
        }
        page.locator("input[name=reversed]").nth(2).check();
        submit(page, "main form button.button");
        assertThat(page.textContent("main")).contains("3 questions, 1 turned round");
        page.navigate(base() + draft + "/about");
        three(page, "source", "Us");
        page.selectOption("#licence", "OWN");
        three(page, "terms", "Ours");
        three(page, "citation", "We");
        three(page, "scoring", "The mean of three questions, one turned round.");
        submit(page, "main form button.button");
        String questionnaire = draft.replace("/drafts/", "/questionnaires/");
        page.navigate(base() + questionnaire);
        submit(page, "form[action$='/publication'] button");
        assertThat(page.textContent("main")).contains("Version 1");
        return questionnaire;
    }

    private void question(Page page, String draft, String kind, String words) {
        page.navigate(base() + draft + "/sections/main/items/new?kind=" + kind);
        three(page, "wording", words);
        if (kind.equals("LIKERT")) {
            page.selectOption("#scale", "agreement");
        }
        if (kind.equals("NUMBER")) {
            page.fill("#least", "0");
            page.fill("#most", "60");
            page.fill("#decimals", "1");
        }
        page.locator("input[name=needed][type=checkbox]").setChecked(!kind.equals("LONG_TEXT"));
        submit(page, "main form button.button");
    }

    private static void three(Page page, String field, String words) {
        for (String language : List.of("en", "es", "fr")) {
            page.fill("[name='" + field + "." + language + "']", words);
        }
    }

    private long opened(Page page, String questionnaire, String phase) {
        page.navigate(base() + questionnaire + "/rounds/new");
        page.check("input[name=phase][value=" + phase + "]");
        page.check("input[name=audience][value=BOTH]");
        submit(page, "main form button.button");
        long round = jdbc.sql("select id from questionnaire_round where questionnaire_id = ? and phase = ?")
                .params(Long.parseLong(questionnaire.replaceAll("\\D", "")), phase)
                .query(Long.class)
                .single();
        page.navigate(base() + questionnaire + "/rounds/" + round);
        submit(page, "form[action$='/opening'] button");
        return round;
    }

    /** As the browser does it, with what it sends. */
    private static void send(SignedInClient client, long round, Somebody somebody, List<String> answers)
            throws IOException, InterruptedException {
        String first = client.get("/responses/new?round=" + round + "&participant=" + somebody.participant())
                .body();
        String here = client.post(
                        "/responses",
                        first,
                        Map.of("round", Long.toString(round), "participant", Long.toString(somebody.participant())))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^https?://[^/]+|/items/.*", "");
        for (int i = 0; i < answers.size(); i++) {
            String item = here + "/items/" + (i + 1);
            client.post(item, first, Map.of("answer", answers.get(i), "version", "0", "go", "NEXT"));
        }
        client.post(here + "/submission", client.get(here).body(), Map.of());
        assertThat(client.get(here).body()).contains("Your answers are handed in");
    }

    private void click(Page page, long round, Somebody somebody, List<String> answers) {
        page.navigate(base() + "/responses/new?round=" + round + "&participant=" + somebody.participant());
        submit(page, "main form button.button");
        for (int i = 0; i < answers.size(); i++) {
            if (i < 4) {
                page.locator("main input[type=radio][value='" + answers.get(i) + "']")
                        .check();
            } else {
                page.fill("#answer", answers.get(i).replace('.', ','));
            }
            submit(page, "main button[value=NEXT]");
        }
        page.fill("#answer", "Preguntas, des questions.");
        submit(page, "main button[value=NEXT]");
        submit(page, "form[action$='/submission'] button");
        assertThat(page.locator("form[action$='/submission']").count()).isZero();
    }

    private static void flow(Page page) {
        assertThat(numbers(page.locator("main figure").first().textContent())).contains(30.0, 25.0);
        assertThat(page.locator("main figure").first().textContent())
                .contains("Began to answer before: 30", "Handed in before: 30", "Handed in before and after: 25")
                .contains("5 did not answer after");
    }

    private static void rounds(Page page) {
        for (String phase : List.of("PRE", "POST")) {
            String id = phase.equals("PRE") ? "round-1" : "round-2";
            Locator questions = page.locator("[aria-labelledby=" + id + "] tbody");
            for (int i = 0; i < QUESTIONS.size(); i++) {
                Locator rows = questions.nth(i).locator("tr");
                assertThat(rows.nth(0).textContent()).contains(WORDED.get(i));
                List<String> groups =
                        Stream.concat(GROUPS.stream(), SCHOOLS.stream()).toList();
                for (int g = 0; g < groups.size(); g++) {
                    double[] said = said(phase + "." + QUESTIONS.get(i) + "." + groups.get(g));
                    same(row(rows.nth(g + 1), "th, td:first-child"), insert(said, 1, 0));
                }
                same(
                        row(rows.nth(groups.size() + 1), "none"),
                        insert(said(phase + "." + QUESTIONS.get(i) + ".sides"), 1, 95));
            }
            same(
                    row(page.locator("[aria-labelledby=dimensions-" + id.charAt(6) + "] tbody tr"), "th"),
                    said(phase + ".listening"));
        }
    }

    private static void pairs(Page page) {
        Locator rows = page.locator("[aria-labelledby=pairs] tbody tr:has(td)");
        int at = 0;
        for (String key : List.of("listens", "asks", "interrupts", "recommends", "hours", "listening")) {
            for (String group : key.equals("listening") ? List.of("ALL") : GROUPS) {
                double[] said = said("pair." + key + "." + group);
                Locator row = rows.nth(at++);
                double[] shown = row(row, "th, td:first-of-type");
                // With a small p the page says that it is below .001.
                if (said[P] < .001) {
                    assertThat(row.textContent()).contains("p < 0.001");
                    said[P] = .001;
                }
                same(shown, said);
                assertThat(shown[P]).isCloseTo(said[P], within(ROUNDED / 10));
            }
        }
        assertThat(rows.count()).isEqualTo(at);
        List<String> left = page.locator("main ul li:has-text('only before')").allTextContents();
        assertThat(left).hasSize(11);
        at = 0;
        for (String key : List.of("listens", "asks", "interrupts", "recommends", "hours", "listening")) {
            for (String group : key.equals("listening") ? List.of("ALL") : List.of("ALL", "MENTEES")) {
                same(numbers(left.get(at++)), insert(said("left." + key + "." + group), 2, 95));
            }
        }
    }

    /** The numbers of a row without some cells. */
    private static double[] row(Locator row, String without) {
        StringBuilder text = new StringBuilder();
        Locator cells = row.locator("th, td");
        for (int i = 0; i < cells.count(); i++) {
            if (!(boolean) cells.nth(i).evaluate("(cell, without) => cell.matches(without)", without)) {
                text.append(cells.nth(i).textContent()).append('\n');
            }
        }
        return numbers(text.toString());
    }

    private static double[] numbers(String text) {
        return NUMBER.matcher(text.replace('\u2212', '-'))
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void same(double[] shown, double[] said) {
        assertThat(shown)
                .as("%s beside %s", Arrays.toString(shown), Arrays.toString(said))
                .hasSameSizeAs(said);
        for (int i = 0; i < said.length; i++) {
            assertThat(shown[i])
                    .as("%s beside %s", Arrays.toString(shown), Arrays.toString(said))
                    .isCloseTo(said[i], within(ROUNDED));
        }
    }

    private static double[] insert(double[] said, int at, double what) {
        List<Double> all = new ArrayList<>(Arrays.stream(said).boxed().toList());
        all.add(at, what);
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] said(String name) {
        return lines("thirty.R.out").stream()
                .map(line -> line.split(" "))
                .filter(words -> words[0].equals(name))
                .findFirst()
                .map(words -> Arrays.stream(words)
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .orElseThrow();
    }

    private static String school(int number) {
        return lines("thirty.csv").stream()
                .map(line -> line.split(","))
                .filter(fields -> fields[0].equals(Integer.toString(number)))
                .findFirst()
                .map(fields -> fields[2])
                .orElseThrow();
    }

    /** What somebody answers, in the order of the questions; nothing where they do not. */
    private static List<String> answers(int number, String phase) {
        return lines("thirty.csv").stream()
                .map(line -> List.of(line.split(",")))
                .filter(fields -> fields.get(0).equals(Integer.toString(number))
                        && fields.get(3).equals(phase))
                .findFirst()
                .map(fields -> fields.subList(4, fields.size()))
                .orElse(List.of());
    }

    private static List<String> lines(String file) {
        try (InputStream in =
                Objects.requireNonNull(ThirtyPeopleIT.class.getResourceAsStream("/results/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void submit(Page page, String selector) {
        page.waitForNavigation(() -> page.locator(selector).first().click());
    }

    private Page signIn(String email, String language, boolean scripts) {
        jdbc.sql("update person set locale = ? where email = ?")
                .params(language, email)
                .update();
        long person = jdbc.sql("select id from person where email = ?")
                .param(email)
                .query(Long.class)
                .single();
        accounts.setPassword(person, PASSWORD);
        Page page = chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(1280, 800).setJavaScriptEnabled(scripts))
                .newPage();
        page.navigate(base() + "/sign-in");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        submit(page, "main form button");
        return page;
    }

    private String email(long person) {
        return jdbc.sql("select email from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
