package org.mentorium.diaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.common.Viewer;
import org.mentorium.sessions.Sessions;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A word that stands nowhere but in a diary is looked for on every page that each person can come to. */
@ApplicationTest
class DiarySecrecyTests {

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final int MOST_PAGES = 60;

    @Autowired
    private Cast cast;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Diaries diaries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private final String shared = "canary-shared-" + Cast.next();
    private final String secret = "canary-secret-" + Cast.next();
    private DiaryWorld world;
    private long coordinator;
    private Pair pair;
    private String home;

    @BeforeEach
    void write() {
        world = new DiaryWorld(mvc);
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        home = "/relationships/" + pair.id();
        sessions.log(viewer(pair.mentor()), pair.id(), DiaryWorld.YESTERDAY);
        diaries.write(
                viewer(pair.mentor()),
                pair.id(),
                1,
                List.of(
                        Draft.of(PartKind.OBJECTIVES, shared, Readers.MEMBERS),
                        Draft.of(PartKind.TOPICS, shared, Readers.MEMBERS),
                        Draft.of(PartKind.NOTES, shared, Readers.MEMBERS)));
        diaries.write(
                viewer(pair.mentee()), pair.id(), 1, List.of(Draft.of(PartKind.REFLECTION, secret, Readers.AUTHOR)));
        diaries.write(
                viewer(pair.mentee()), pair.id(), null, List.of(Draft.of(PartKind.REFLECTION, secret, Readers.AUTHOR)));
    }

    @Test
    void noOneButTheMembersComesAcrossTheDiary() throws IOException {
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(pair.program().id(), evaluator, "EVALUATOR");
        long other = cast.person("Otto", "Other");
        cast.program(other);
        long[] outsiders = {
            coordinator,
            cast.administrator(),
            cast.person("Stan", "Stranger"),
            cast.pair(pair.program()).mentee(),
            cast.pair(pair.program()).mentor(),
            evaluator,
            other
        };
        for (long outsider : outsiders) {
            assertThat(everything(outsider)).doesNotContain(shared, secret);
        }
    }

    @Test
    void aMemberComesAcrossWhatIsSharedAndOnlyTheAuthorAcrossTheRest() throws IOException {
        assertThat(everything(pair.mentor())).contains(shared).doesNotContain(secret);
        assertThat(everything(pair.mentee())).contains(shared, secret);
    }

    @Test
    void thereIsNoDiaryForOutsiders() {
        long[] outsiders = {
            coordinator,
            cast.administrator(),
            cast.person("Stan", "Stranger"),
            cast.pair(pair.program()).mentee()
        };
        for (long outsider : outsiders) {
            for (String page : new String[] {"", "/new", "/new?session=1", "/1", "/1/edit", "/99"}) {
                assertThat(world.get(outsider, home + "/diary-entries" + page))
                        .as(page)
                        .hasStatus(HttpStatus.NOT_FOUND);
            }
            for (String page : new String[] {"", "/1"}) {
                assertThat(world.post(outsider, home + "/diary-entries" + page, DiaryWorld.fields("topics", "x")))
                        .as(page)
                        .hasStatus(HttpStatus.NOT_FOUND);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, Diary entry of session 1, Only you can read this",
        "es, Entrada del diario de la sesión 1, Solo usted puede leer esto",
        "fr, Note du journal de la séance 1, Vous êtes la seule personne à pouvoir lire ceci"
    })
    void everyPageSpeaksTheReadersLanguage(String language, String title, String readers) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, pair.mentee())
                .update();
        for (String page : new String[] {"/1", "/1/edit"}) {
            assertThat(world.get(pair.mentee(), home + "/diary-entries" + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains(title, readers)
                    .doesNotContain("??");
        }
        for (String page : new String[] {"", "/new"}) {
            assertThat(world.get(pair.mentee(), home + "/diary-entries" + page))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
        assertThat(world.get(pair.mentee(), home + "/diary-entries/new?session=1"))
                .hasRedirectedUrl(home + "/diary-entries/1/edit");
    }

    @Test
    void aLongDiaryTakesNoMoreStatementsThanAShortOne() throws Exception {
        int few = Statements.during(() -> world.get(pair.mentor(), home + "/diary-entries"));
        for (int i = 0; i < 30; i++) {
            diaries.write(
                    viewer(pair.mentor()), pair.id(), null, List.of(Draft.of(PartKind.TOPICS, "t", Readers.MEMBERS)));
        }
        assertThat(Statements.during(() -> world.get(pair.mentor(), home + "/diary-entries")))
                .isEqualTo(few);
        assertThat(world.get(pair.mentor(), home + "/diary-entries?page=2&sort=x"))
                .hasStatusOk();
    }

    /** All that a person can read by following links from the start page and from the relationship's addresses. */
    private String everything(long person) throws IOException {
        Deque<String> waiting = new ArrayDeque<>(List.of(
                home,
                home + "/agreement",
                home + "/goals",
                home + "/sessions",
                home + "/sessions/1",
                home + "/sessions.csv",
                home + "/sessions.xlsx",
                home + "/diary-entries",
                home + "/diary-entries/1",
                home + "/diary-entries/1/edit",
                home + "/portfolio-items",
                "/programs/" + pair.program().slug() + "/report.csv",
                "/programs/" + pair.program().slug() + "/report.xlsx",
                "/programs/" + pair.program().slug() + "/relationships",
                "/programs/" + pair.program().slug(),
                "/"));
        Set<String> seen = new HashSet<>(waiting);
        StringBuilder all = new StringBuilder();
        for (int pages = 0; pages < MOST_PAGES && !waiting.isEmpty(); pages++) {
            String body = body(world.get(person, waiting.remove()));
            all.append(body).append('\n');
            Matcher links = LINK.matcher(body);
            while (links.find()) {
                String address = links.group(1).replace("&amp;", "&");
                if (!address.contains("lang=") && !address.startsWith("/sign-out") && seen.add(address)) {
                    waiting.add(address);
                }
            }
        }
        return all.toString();
    }

    /** The words of an answer, also of those in a spreadsheet. */
    private static String body(MvcTestResult answer) throws IOException {
        if (answer.getUnresolvedException() != null) {
            return "";
        }
        byte[] bytes = answer.getMvcResult().getResponse().getContentAsByteArray();
        StringBuilder words = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            Path file = Files.createTempFile("sheet", ".xlsx");
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        }
        return words.toString();
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "", "", false, false, Locale.ENGLISH, ZoneId.of("UTC"));
    }
}
