package org.mentorium.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    @Test
    void fileBeginsWithAByteOrderMarkAndEndsLinesWithCrLf() {
        byte[] bytes = bytes(Table.of("t", List.of("name", "city"), List.of(List.of("Léa", "Lyon"))));
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, UTF_8)).isEqualTo("\uFEFFname,city\r\nLéa,Lyon\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+52 311 123", "-2 points", "@sum(a1)", "\ttab", "\rreturn", "\nline", "＝1", "=\"a\",1"})
    void textThatWouldRunAsAFormulaGetsALeadingApostropheAndIsReadBackAsItWas(String text) throws IOException {
        byte[] bytes = bytes(Table.of("t", List.of("a", "b"), List.of(List.of("x", text))));
        assertThat(line(bytes, 1)).contains("'" + text.substring(0, 1));
        UploadedTable back = UploadedTable.read(new ByteArrayInputStream(bytes), Columns.any());
        assertThat(back.rows().get(0).cell("b")).isEqualTo(text);
    }

    @Test
    void headersAreNeutralisedToo() {
        assertThat(line(bytes(Table.of("t", List.of("=a", "b"), List.of())), 0)).isEqualTo("'=a,b");
    }

    @Test
    void textThatIsNoFormulaStaysAsItIs() {
        assertThat(written("a=b", "1-2", "'quoted'", "", "O'Neill")).isEqualTo("a=b,1-2,'quoted',,O'Neill");
    }

    @Test
    void numbersAndDatesStayWhatTheyAre() {
        assertThat(written(
                        -5,
                        -2.5,
                        new BigDecimal("1E+3"),
                        LocalDate.of(2026, 9, 1),
                        Instant.parse("2026-09-01T10:00:00Z"),
                        true))
                .isEqualTo("-5,-2.5,1000,2026-09-01,2026-09-01T10:00:00Z,true");
        assertThat(written(ZonedDateTime.of(2026, 9, 1, 10, 0, 0, 0, ZoneId.of("Europe/Rome"))))
                .isEqualTo("2026-09-01T10:00+02:00");
    }

    @Test
    void emptyCellsAreNothing() {
        assertThat(written("a", null, Double.NaN, "b")).isEqualTo("a,,,b");
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() {
        assertThat(written("a,b", "say \"hi\"", "one\r\ntwo")).isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"one\r\ntwo\"");
    }

    @Test
    void rowOfAnotherWidthThanTheHeadersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bytes(Table.of("t", List.of("a", "b"), List.of(List.of("only one")))))
                .withMessageContaining("1 cells under 2 headers");
    }

    private static String written(@Nullable Object... cells) {
        List<String> headers = Arrays.stream(cells).map(c -> "h").toList();
        String file = new String(bytes(new Table("t", headers, sink -> sink.row(cells))), UTF_8);
        String body = file.substring(file.indexOf("\r\n") + 2);
        assertThat(body).endsWith("\r\n");
        return body.substring(0, body.length() - 2);
    }

    private static String line(byte[] file, int number) {
        return new String(file, UTF_8).substring(1).split("\r\n", -1)[number];
    }

    private static byte[] bytes(Table table) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CsvFile.write(table, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
