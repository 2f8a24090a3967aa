package org.mentorium.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorium.accounts.Accounts;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.reports.ReportSql.Expected;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Chromium;
import org.mentorium.testing.PdfUa;
import org.mentorium.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A report from the import of a comparison list to an evaluator who reads it without an account. Each of its figures is
 * read from the page, its file and the export, and is what SQL finds that knows nothing of the application.
 */
@ServerTest
class ReportIT {

    private static final String PASSWORD = "eleven kites over the bay";
    private static final String FIGURES = "section,measure,group,phase,n,value,unit";
    private static final String TABLES = """
            () => Object.fromEntries([...document.querySelectorAll('section[aria-labelledby^=section-]')].map(part =>
                [part.getAttribute('aria-labelledby').replace('section-', ''),
                 [...part.querySelectorAll('table.stack tbody tr')].map(row =>
                     [...row.querySelectorAll('td.num')].map(cell => cell.innerText.trim()))]))
            """;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Questionnaires questionnaires;

    @LocalServerPort
    private int port;

    private record Line(String section, String measure, String group, String phase, int n, String value, String unit) {

        String key() {
            return String.join(",", section, measure, group, phase);
        }
    }

    @Test
    void eachFigureIsTheSameOnThePageInTheFileInTheExportAndInSql() throws Exception {
        long coordinator = cast.person("Carla", "Coordinator");
        long administrator = cast.administrator();
        Program program = new ReportCast(cast, jdbc, questionnaires).program(coordinator);
        try (Chromium chromium = new Chromium();
                BrowserContext carla = context(chromium);
                BrowserContext ada = context(chromium);
                BrowserContext nobody = context(chromium)) {
            Page page = signedIn(carla, coordinator);
            imported(page, program);
            Map<String, Expected> sql = ReportSql.figures(cast.beneath(), program.id());

            open(page, report(program));
            List<Line> file = lines(downloaded(page, "Download as CSV"), 0);
            same(file, sql);
            onPage(page, file, sql);
            looksWell(page);

            writtenAndCompared(page, program, coordinator);

            Page exports = signedIn(ada, administrator);
            same(lines(exported(exports, program), 1), sql);

            String secret = frozenAndShared(page, program);
            jdbc.sql(
                            "delete from mentoring_session where relationship_id in (select id from relationship where program_id = ?)")
                    .param(program.id())
                    .update();
            Page evaluator = nobody.newPage();
            assertThat(open(evaluator, secret).headers()).containsEntry("referrer-policy", "no-referrer");
            onPage(evaluator, file, sql);
            same(lines(downloaded(evaluator, "Download as CSV"), 0), sql);
            looksWell(evaluator);
            Download pdf = evaluator.waitForDownload(
                    () -> evaluator.locator("a:has-text('Download as PDF')").click());
            assertThat(PdfUa.problems(Files.readAllBytes(pdf.path()))).isEmpty();

            press(page, "Revoke");
            assertThat(open(evaluator, secret).status()).isEqualTo(404);
            assertThat(open(evaluator, secret + "/report.pdf").status()).isEqualTo(404);
        }
    }

    private void imported(Page page, Program program) {
        open(page, "/programs/" + program.slug() + "/comparison-lists");
        page.fill("[name=meaning]", "Still enrolled");
        page.setInputFiles(
                "[name=list]", new FilePayload("list.csv", "text/csv", "key,stayed\na,no\n".getBytes(UTF_8)));
        press(page, "Try the list");
        assertThat(page.locator("main").innerText()).contains("The key is no e-mail address");
        looksWell(page);
        StringBuilder list = new StringBuilder("key,mentored,stayed\n");
        for (int i = 0; i < 37; i++) {
            list.append("n").append(i).append(i < 17 ? ",yes," : ",no,").append(i % 3 == 0 ? "no\n" : "yes\n");
        }
        page.fill("[name=meaning]", "Still enrolled");
        page.setInputFiles(
                "[name=list]",
                new FilePayload("list.csv", "text/csv", list.toString().getBytes(UTF_8)));
        press(page, "Try the list");
        looksWell(page);
        press(page, "Take into the report");
        assertThat(page.locator("main").innerText()).contains("Still enrolled: mentored less not mentored");
    }

    private void writtenAndCompared(Page page, Program program, long coordinator) {
        open(page, report(program).replaceAll("report$", "report-texts"));
        looksWell(page);
        page.locator("main a:has-text('Recommendations')").click();
        page.fill("[name=reportText]", "## Next year\n\nBegin *earlier*.");
        looksWell(page);
        press(page, "Save");
        assertThat(page.locator("section[aria-labelledby=section-recommendations] em")
                        .innerText())
                .isEqualTo("earlier");
        Program earlier = new ReportCast(cast, jdbc, questionnaires).program(coordinator);
        open(page, report(program) + "-comparison");
        page.check("[name=with][value=" + earlier.slug() + "]");
        press(page, "Compare");
        assertThat(page.locator("section:has(#section-change) tbody tr").count())
                .isGreaterThan(10);
        looksWell(page);
    }

    private String frozenAndShared(Page page, Program program) {
        open(page, "/programs/" + program.slug() + "/frozen-reports");
        looksWell(page);
        page.fill("[name=reportTitle]", "To the board");
        press(page, "Freeze the report as it is now");
        page.fill("[name=reader]", "Ministry");
        page.fill("[name=until]", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString());
        press(page, "Make a secret address");
        looksWell(page);
        return page.locator("main code").innerText().replaceAll("https?://[^/]+", "");
    }

    private byte[] exported(Page page, Program program) throws IOException {
        open(page, "/exports/new");
        page.check("[name=kind][value=figures]");
        page.selectOption("[name=program]", Long.toString(program.id()));
        page.locator("main form[action='/exports'] button").click();
        page.waitForSelector("main a[href$='/file']");
        Download file = page.waitForDownload(
                () -> page.locator("main a[href$='/file']").first().click());
        return Files.readAllBytes(file.path());
    }

    private static void same(List<Line> file, Map<String, Expected> sql) {
        Map<String, String> found = new LinkedHashMap<>();
        file.forEach(line -> found.put(line.key(), line.n() + " people: " + line.value()));
        Map<String, String> wanted = new LinkedHashMap<>();
        sql.forEach((key, figure) -> wanted.put(
                key,
                figure.n() + " people: "
                        + (figure.value() == null ? "" : figure.value().toPlainString())));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted);
    }

    /** The page has a row for each measure and group, and a cell for n and for each phase, an interval being one. */
    private static void onPage(Page page, List<Line> file, Map<String, Expected> sql) {
        @SuppressWarnings("unchecked")
        Map<String, List<List<String>>> tables = (Map<String, List<List<String>>>) page.evaluate(TABLES);
        Set<String> sections =
                new LinkedHashSet<>(file.stream().map(Line::section).toList());
        for (String section : sections) {
            List<Line> lines =
                    file.stream().filter(line -> line.section().equals(section)).toList();
            Set<String> phases =
                    new LinkedHashSet<>(lines.stream().map(Line::phase).toList());
            Map<String, List<Line>> rows = new LinkedHashMap<>();
            lines.forEach(line -> rows.computeIfAbsent(line.measure() + " " + line.group(), key -> new ArrayList<>())
                    .add(line));
            List<List<String>> wanted = new ArrayList<>();
            for (List<Line> row : rows.values()) {
                List<String> cells = new ArrayList<>(
                        List.of(number(BigDecimal.valueOf(row.get(0).n()))));
                for (String phase : phases) {
                    if (!phase.equals("high")) {
                        cells.add(cell(row, phase, sql));
                    }
                }
                wanted.add(cells);
            }
            assertThat(tables.get(section)).as(section).isEqualTo(wanted);
        }
    }

    private static String cell(List<Line> row, String phase, Map<String, Expected> sql) {
        return row.stream()
                .filter(line -> line.phase().equals(phase))
                .map(line -> {
                    String low = shown(line, sql.get(line.key()));
                    return phase.equals("low")
                            ? low.replaceAll(" points?$", "") + " to "
                                    + shown(line, sql.get(line.key().replaceAll("low$", "high")))
                            : low;
                })
                .findFirst()
                .orElse("");
    }

    private static String shown(Line line, @Nullable Expected figure) {
        BigDecimal value = Objects.requireNonNull(figure, line.key()).value();
        if (value == null) {
            return "";
        }
        if (line.measure().equals("stayed_difference")) {
            String points = value.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN) + "";
            return points + (points.equals("1") ? " point" : " points");
        }
        return line.unit().equals("share")
                ? value.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN) + "%"
                : number(value);
    }

    private static String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private static List<Line> lines(byte[] csv, int skipped) {
        String text = new String(csv, UTF_8).replace("\uFEFF", "");
        assertThat(text.lines().findFirst().orElse("").replace("report_section", "section"))
                .endsWith(FIGURES);
        return text.lines()
                .skip(1)
                .map(row -> List.of(row.split(",", -1)).subList(skipped, skipped + 7))
                .map(cells -> new Line(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        Integer.parseInt(cells.get(4)),
                        cells.get(5),
                        cells.get(6)))
                .toList();
    }

    private byte[] downloaded(Page page, String link) throws IOException {
        Download file = page.waitForDownload(
                () -> page.locator("a:has-text('" + link + "')").click());
        return Files.readAllBytes(file.path());
    }

    private static BrowserContext context(Chromium chromium) {
        return chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(1280, 900).setLocale("en"));
    }

    private Page signedIn(BrowserContext context, long person) {
        accounts.setPassword(person, PASSWORD);
        Page page = context.newPage();
        open(page, "/sign-in");
        page.fill(
                "input[name=email]",
                jdbc.sql("select email from person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
        page.fill("input[name=password]", PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForLoadState();
        return page;
    }

    private static void press(Page page, String button) {
        page.locator("main button:has-text('" + button + "')").first().click();
        page.waitForLoadState();
    }

    /** At both widths, in light and dark, for axe and without a page that is too wide. */
    private static void looksWell(Page page) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(Chromium.axe(page).analyze().getViolations()).isEmpty();
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    private Response open(Page page, String path) {
        return Objects.requireNonNull(page.navigate("http://localhost:" + port + path));
    }

    private static String report(Program program) {
        return "/programs/" + program.slug() + "/report";
    }
}
