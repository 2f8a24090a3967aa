package org.mentorium.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedTableTests {

    private static final Columns PARTICIPANTS = Columns.required("email", "given_name", "family_name", "role")
            .optional(
                    "organisation",
                    "position",
                    "line_manager_email",
                    "languages",
                    "skills_offered",
                    "skills_sought",
                    "goals",
                    "experience_years",
                    "capacity",
                    "availability",
                    "locale",
                    "time_zone");

    @Test
    void commaSeparatedRosterIsReadWhole() throws IOException {
        UploadedTable table = file("inclusive-teaching-participants.csv", PARTICIPANTS);
        assertThat(table.problems()).isEmpty();
        assertThat(table.headers()).hasSize(16).startsWith("email", "given_name");
        assertThat(table.rows()).hasSize(132);
        assertThat(table.rows().get(0).cells())
                .containsEntry("organisation", "Liceo Leonardo, Ancona")
                .containsEntry("family_name", "D’Angelo")
                .containsEntry("languages", "it;en");
    }

    @Test
    void semicolonsByteOrderMarkAndQuotedListsAreReadAndLinesCountedThroughALineBreakInACell() throws IOException {
        UploadedTable table = file("participants-with-mistakes.csv", PARTICIPANTS);
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).hasSize(24);
        assertThat(table.rows())
                .extracting(UploadedTable.Row::line)
                .startsWith(2, 3, 4)
                .endsWith(21, 23, 24, 25, 26);
        UploadedTable.Row javier = row(table, "javier.munozgil@alfonsox.example");
        assertThat(javier.line()).isEqualTo(21);
        assertThat(javier.cell("goals")).isEqualTo("line one\nline two, with a comma and a \"quote\"");
        assertThat(row(table, "aino.makinen@kauppila.example").cell("given_name"))
                .isEqualTo("=HYPERLINK(\"http://evil.example\")");
        assertThat(row(table, "pablo.ortega@alfonsox.example").cell("role")).isEqualTo("Mentee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a;b\r\n1;2\r\n",
                "a\tb\r1\t2",
                "\uFEFFa,b\n1,2",
                "\"a\",\"b\"\n\"1\",\"2\"",
                "\uFEFF\"a\";\"b\"\n1;2",
                "\n\n A , B \n1,2",
                "a,b,,\n1,2,,\n",
                "a,b\n1,2,,\n,\n\n"
            })
    void everyCommonWayToWriteATableIsTheSameTable(String text) {
        UploadedTable table = read(text, Columns.required("a", "b"));
        assertThat(table.problems()).isEmpty();
        assertThat(table.headers()).containsExactly("a", "b");
        assertThat(table.rows()).extracting(UploadedTable.Row::cells).containsExactly(Map.of("a", "1", "b", "2"));
    }

    @Test
    void separatorInAQuotedHeaderDoesNotCount() {
        UploadedTable table = read("\"a,b,c\";d\n1;2", Columns.any());
        assertThat(table.headers()).containsExactly("a,b,c", "d");
    }

    @Test
    void headersAreComparedWithoutCaseSpacesAndHyphens() {
        assertThat(read("Given name, FAMILY-NAME\nx,y", Columns.required("given_name", "family_name"))
                        .problems())
                .isEmpty();
    }

    @Test
    void rowsWithTooFewOrTooManyValuesAreNamedByLineAndTheOthersAreRead() {
        UploadedTable table = read("a;b;c\n1;2;3\n1;2\n\"x\ny\";2;3\n1;2;3;4;;\n7;8;9\n", Columns.any());
        assertThat(table.problems())
                .containsExactly(
                        Problem.of(3, "export.upload.too-few", 3, 2, 3),
                        Problem.of(6, "export.upload.too-many", 6, 4, 3, "SEMICOLON"));
        assertThat(table.rows()).extracting(UploadedTable.Row::line).containsExactly(2, 4, 7);
    }

    @ParameterizedTest
    @CsvSource({
        "'a,a\n1,2', header-twice, 1",
        "'a,,b\n1,2,3', header-blank, 1",
        "'a,b,colour\n1,2,3', header-unknown, 1",
        "'\na\n1', header-missing, 2",
        "'', empty, 0",
        "'\n\n', empty, 0",
        "'a,b\n', no-rows, 0",
        "'a,b', no-rows, 0",
        "'a,b\n,\n', no-rows, 0",
        "'a,b\n1,2\n\"3,4\n5,6\n', quote, 3",
        "'a,b\n1,2\n\n\"3\"x,4\n', quote, 4",
        "'a,b\n1,\0', nul, 2"
    })
    void brokenFileSaysWhatIsWrongAndWhere(String text, String key, int line) {
        UploadedTable table = read(text, Columns.required("a", "b"));
        assertThat(table.rows()).isEmpty();
        assertThat(table.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.key()).isEqualTo("export.upload." + key);
                    assertThat(problem.line()).isEqualTo(line);
                })
                .allSatisfy(problem -> assertThat(problem.key()).startsWith("export.upload."));
    }

    @Test
    void unknownHeaderIsNamedAsWrittenWithTheNamesThatAreKnown() {
        assertThat(read("email,Colour!\nx,y", Columns.required("email").optional("role"))
                        .problems())
                .containsExactly(Problem.of(1, "export.upload.header-unknown", 1, "Colour!", "email, role"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\nLéa,3\n", "a,b\r\n1,2\r\nLéa,3\r\n", "a,b\r1,2\rL\u00e9a"})
    void textThatIsNotUtf8IsRefusedWithItsLine(String text) {
        assertThat(read(text.getBytes(ISO_8859_1), Columns.any()).problems())
                .containsExactly(Problem.of(3, "export.upload.not-utf8", 3));
    }

    @Test
    void charactersCutOffAtTheEndAreRefused() {
        assertThat(read(new byte[] {'a', '\n', (byte) 0xC3}, Columns.any()).problems())
                .containsExactly(Problem.of(2, "export.upload.not-utf8", 2));
    }

    @Test
    void workbooksAndUtf16AreRecognised() {
        assertThat(read("PK\u0003\u0004…".getBytes(UTF_8), Columns.any()).problems())
                .containsExactly(Problem.of(0, "export.upload.workbook"));
        assertThat(read("a,b".getBytes(UTF_16), Columns.any()).problems())
                .containsExactly(Problem.of(0, "export.upload.utf16"));
    }

    @Test
    void tooManyRowsOrBytesAreRefused() throws IOException {
        Limits limits = new Limits(1 << 20, 3);
        assertThat(read("a\n1\n2\n3\n", limits).rows()).hasSize(3);
        assertThat(read("a\n1\n2\n3\n4\n", limits).problems())
                .containsExactly(Problem.of(0, "export.upload.too-many-rows", 3));
        assertThat(read("a\n" + "x".repeat(1 << 20), limits).problems())
                .containsExactly(Problem.of(0, "export.upload.too-big", 1));
    }

    @Test
    void tenMegabytesAreReadInSeconds() throws IOException {
        StringBuilder text = new StringBuilder("email;languages;goals\r\n");
        int rows = 0;
        while (text.length() < 10 * (1 << 20) - 200) {
            text.append("someone").append(rows++).append("@example.org;\"it;en\";\"line one\nline two ");
            text.append("words ".repeat(15)).append("\"\r\n");
        }
        long start = System.nanoTime();
        UploadedTable table = read(text.toString(), new Limits(10 << 20, 1_000_000));
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).hasSize(rows);
        assertThat(table.rows().get(rows - 1).line()).isEqualTo(2 * rows);
    }

    @Test
    void oneHugeCellIsReadOrRefusedButNeverAnError() throws IOException {
        assertThat(read("a\n\"" + "x".repeat(9 << 20) + "\"", Limits.USUAL).rows())
                .hasSize(1);
    }

    private static UploadedTable.Row row(UploadedTable table, String email) {
        return table.rows().stream()
                .filter(row -> row.cell("email").equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static UploadedTable file(String name, Columns columns) throws IOException {
        try (InputStream in = UploadedTableTests.class.getResourceAsStream("/participants/" + name)) {
            return UploadedTable.read(in, columns);
        }
    }

    private static UploadedTable read(String text, Columns columns) {
        return read(text.getBytes(UTF_8), columns);
    }

    private static UploadedTable read(String text, Limits limits) throws IOException {
        return UploadedTable.read(new ByteArrayInputStream(text.getBytes(UTF_8)), Columns.any(), limits);
    }

    private static UploadedTable read(byte[] bytes, Columns columns) {
        try {
            return UploadedTable.read(new ByteArrayInputStream(bytes), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
