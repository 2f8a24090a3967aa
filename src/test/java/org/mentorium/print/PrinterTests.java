package org.mentorium.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.PdfUa;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PrinterTests {

    private static final String EVERYBODY = "Zoë Ćirić-Łuczak, Ωμέγα, Жанна, Nguyễn";

    private static final String PICTURE = "docs/images/program.png";

    @Autowired
    private Printer printer;

    @Test
    void documentWithDrawingTableAndLinkConformsInEveryLanguage() throws Exception {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.FRENCH)) {
            byte[] pdf = printed(locale, EVERYBODY);
            assertThat(PdfUa.problems(pdf)).as(locale.toString()).isEmpty();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(locale.getLanguage());
            }
        }
    }

    @Test
    void validatorNamesWhatIsWrong() throws Exception {
        byte[] pdf = printer.print("print/without-alternative", Locale.ENGLISH, Map.of());
        assertThat(PdfUa.problems(pdf)).anyMatch(problem -> problem.startsWith("7.3-1"));
    }

    @Test
    void lettersOfManyLanguagesAreWritten() throws Exception {
        assertThat(PdfUa.text(printed(Locale.ENGLISH, EVERYBODY))).contains(EVERYBODY);
        assertThat(printer.canWrite(EVERYBODY)).isTrue();
        assertThat(printer.canWrite("李")).isFalse();
    }

    @Test
    void markupAndControlCharactersInWordsAreHarmless() throws Exception {
        byte[] pdf = printed(Locale.ENGLISH, "<img src=\"file:///etc/passwd\"/> & \u0001\u0008]]>");
        assertThat(PdfUa.text(pdf)).contains("<img src=\"file:///etc/passwd\"/> & ]]>");
        assertThat(PdfUa.problems(pdf)).isEmpty();
    }

    @Test
    void nothingIsFetched() throws Exception {
        byte[] pdf = printer.print(
                "print/fetching",
                Locale.ENGLISH,
                Map.of("picture", Path.of(PICTURE).toUri()));
        assertThat(Path.of(PICTURE)).exists();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    private byte[] printed(Locale locale, String words) {
        return printer.print("print/everything", locale, Map.of("words", words));
    }
}
