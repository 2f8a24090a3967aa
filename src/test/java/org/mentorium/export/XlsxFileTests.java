package org.mentorium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTests {

    @Test
    void textIsTextAndNeverAFormula() throws IOException {
        Row row = row("=1+1", "Léa & <b>", "one\ntwo", " spaces ", "a\u0001b");
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(0)).isEqualTo("=1+1");
        assertThat(row.getCellText(1)).isEqualTo("Léa & <b>");
        assertThat(row.getCellText(2)).isEqualTo("one\ntwo");
        assertThat(row.getCellText(3)).isEqualTo(" spaces ");
        assertThat(row.getCellText(4)).isEqualTo("ab");
    }

    @Test
    void numbersAreNumbersAndThoseThatWouldBeRoundedAreText() throws IOException {
        Row row = row(-5, 2.25, 1234567890123456789L, true, null, Double.NaN, "end");
        assertThat(row.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("-5");
        assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("2.25");
        assertThat(row.getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(2)).isEqualTo("1234567890123456789");
        assertThat(row.getCellAsBoolean(3)).contains(true);
        assertThat(row.getCellText(4)).isEmpty();
        assertThat(row.getCellText(5)).isEmpty();
        assertThat(row.getCellText(6)).isEqualTo("end");
    }

    @Test
    void datesAreDatesAsTheirOwnClockShowsThem() throws IOException {
        Row row = row(
                LocalDate.of(2026, 9, 1),
                ZonedDateTime.of(2026, 9, 1, 10, 30, 0, 0, ZoneId.of("America/Mexico_City")),
                Instant.parse("2026-09-01T10:30:00Z"),
                LocalTime.of(18, 0));
        LocalDateTime halfPastTen = LocalDateTime.of(2026, 9, 1, 10, 30);
        assertThat(row.getCellAsDate(0)).contains(LocalDate.of(2026, 9, 1).atStartOfDay());
        assertThat(row.getCellAsDate(1)).contains(halfPastTen);
        assertThat(row.getCellAsDate(2)).contains(halfPastTen);
        assertThat(row.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("0.75");
    }

    @Test
    void headerIsBoldAndFrozen(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("t.xlsx");
        Files.write(file, bytes(Table.of("t", List.of("name"), List.of(List.of("Lea"))), 1000));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(part(zip, "xl/worksheets/sheet1.xml"))
                    .containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen\"");
            assertThat(part(zip, "xl/styles.xml")).contains("<b/>");
        }
    }

    @Test
    void rowsThatDoNotFitGoOnToTheNextSheetWithTheHeaderAgain() throws IOException {
        Table table = new Table("Numbers: all", List.of("n"), sink -> {
            for (int i = 0; i < 25; i++) {
                sink.row(i);
            }
        });
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes(table, 11)))) {
            assertThat(book.getSheets()).hasSize(3);
            List<Row> last = book.getSheet(2).orElseThrow().read();
            assertThat(last.get(0).getCellText(0)).isEqualTo("n");
            assertThat(last).hasSize(6);
            assertThat(last.get(5).getCellText(0)).isEqualTo("24");
        }
    }

    @Test
    void textLongerThanACellHoldsIsCutWithAnEllipsis() throws IOException {
        assertThat(row("x".repeat(40_000)).getCellText(0)).hasSize(32_767).endsWith("x…");
    }

    private static Row row(@Nullable Object... cells) throws IOException {
        List<String> headers = java.util.stream.Stream.of(cells)
                .map(String::valueOf)
                .map(c -> "h")
                .toList();
        byte[] bytes = bytes(new Table("t", headers, sink -> sink.row(cells)), 1000);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getFirstSheet().read().get(1);
        }
    }

    private static byte[] bytes(Table table, int rowsPerSheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxFile.write(table, out, rowsPerSheet);
        return out.toByteArray();
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
