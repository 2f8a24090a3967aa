package org.mentorium.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that people upload: the first sheet as a table, and nothing that is hidden in one does harm. */
class XlsxRowsTests {

    private static final String HEAD =
            "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c>" + "<c r='B1' t='s'><v>0</v></c></row>";
    private static final String STRINGS =
            "<sst><si><r><t>b</t></r><rPh><t>aloud</t></rPh></si><si><t>Sí &amp; no</t></si></sst>";

    @Test
    void cellsAreReadWhereTheyStand() throws IOException {
        UploadedTable table = read(workbook("<row r='1'><c r='A1'/></row>" + HEAD.replace("r='1'", "r='2'")
                + "<row r='3'><c r='B3'><v>2.5</v></c></row><row r='4'/><row r='7'><c r='A7' t='b'><v>1</v></c>"
                + "<c r='B7' t='s'><v>1</v></c></row>"));

        assertThat(table.problems()).isEmpty();
        assertThat(table.rows())
                .extracting(row -> row.line() + row.cell("a") + "|" + row.cell("b"))
                .containsExactly("3|2.5", "7yes|Sí & no");
    }

    @Test
    void ofAFormulaItsSavedValueCounts() throws IOException {
        UploadedTable table = read(workbook(
                HEAD + "<row r='2'><c r='A2' t='str'><f>HYPERLINK(\"http://evil\",\"x\")</f><v>seen</v></c></row>"));

        assertThat(table.rows().get(0).cell("a")).isEqualTo("seen");
    }

    @Test
    void aValueBesideTheColumnsIsSaid() throws IOException {
        assertThat(keys(workbook(HEAD + "<row r='2'><c r='D2'><v>1</v></c></row>")))
                .containsExactly("export.upload.beside");
    }

    static Stream<byte[]> broken() throws IOException {
        byte[] good = workbook(HEAD);
        return Stream.of(
                new byte[] {'P', 'K', 3, 4},
                Arrays.copyOf(good, good.length / 2),
                zip(Map.of("../../etc/passwd", "x")),
                zip(Map.of("xl/workbook.xml", "<workbook/>")),
                workbook(HEAD + "<row r='2'><c r='A2' t='s'><v>99</v></c></row>"),
                workbook(HEAD + "<row r='x'><c r='A2'><v>1</v></c></row>"),
                workbook(HEAD + "<row r='99999999999'><c><v>1</v></c></row>"),
                workbook(HEAD + "<row r='2'><c r='A2'><v>1</v></row>"),
                workbook(HEAD + "<row r='2'><c r='ZZZZZZZZZZ2'><v>1</v></c></row>"),
                workbook(HEAD + "<row r='2'><c r='é2'><v>1</v></c></row>"),
                parts("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData>" + HEAD
                        + "<row r='2'><c r='A2' t='str'><v>&e;</v></c></row></sheetData></worksheet>"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsBrokenIsRefusedInWords(byte[] file) throws IOException {
        assertThat(keys(file)).hasSize(1).first().asString().startsWith("export.upload.");
    }

    @Test
    void aBombIsRefusedWhileItUnpacks() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertThat(keys(out.toByteArray())).containsExactly("export.upload.bomb");
    }

    @Test
    void entitiesThatGrowAreRefused() throws IOException {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'lol'>");
        for (int i = 1; i < 20; i++) {
            dtd.append(
                    "<!ENTITY e%d '%s'>".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
        }
        byte[] file = parts(
                dtd + "]><worksheet><sheetData><row r='1'><c t='str'><v>&e19;</v></c></row></sheetData></worksheet>");

        assertThat(keys(file)).containsExactly("export.upload.broken-workbook");
    }

    @Test
    void csvIsStillRead() throws IOException {
        assertThat(read("a,b\n1,2\n".getBytes(UTF_8)).rows().get(0).cell("b")).isEqualTo("2");
    }

    private static List<String> keys(byte[] file) throws IOException {
        return read(file).problems().stream().map(Problem::key).toList();
    }

    private static UploadedTable read(byte[] file) throws IOException {
        return UploadedTable.either(file, Columns.required("a", "b"), Limits.USUAL);
    }

    private static byte[] workbook(String rows) throws IOException {
        return parts("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] parts(String sheet) throws IOException {
        return zip(new TreeMap<>(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='x' sheetId='1' r:id='rId7'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId7' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/sharedStrings.xml",
                STRINGS,
                "xl/worksheets/sheet1.xml",
                sheet)));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                write(zip, part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
