package org.mentorium.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** A font that is embedded in every document, so that it looks the same everywhere. */
final class PrintFont {

    private final String family;
    private final int weight;
    private final byte[] content;

    PrintFont(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        try {
            this.content = new ClassPathResource("print/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(content), family, weight, FontStyle.NORMAL, true);
    }

    /** Which characters it has a shape for. */
    CmapLookup characters() {
        try (TrueTypeFont font = open()) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont open() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
