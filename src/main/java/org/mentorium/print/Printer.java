package org.mentorium.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.mentorium.export.Download;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes PDF files that screen readers can read (PDF/UA-1) from templates. A printed template is written as XML, in the
 * frame {@code print/page}; every drawing has a text in its place.
 */
@Service
public class Printer {

    static {
        // It would write words of the documents into the log.
        XRLog.setLoggingEnabled(false);
    }

    private static final String CONTENT_TYPE = "application/pdf";
    private static final List<PrintFont> FONTS = List.of(
            new PrintFont("Serif", 400, "NotoSerif-Regular.ttf"),
            new PrintFont("Serif", 700, "NotoSerif-Bold.ttf"),
            new PrintFont("Sans", 400, "NotoSans-Regular.ttf"),
            new PrintFont("Sans", 700, "NotoSans-Bold.ttf"));

    private final ITemplateEngine templates;
    private final List<CmapLookup> characters;
    private final String style;

    Printer(ITemplateEngine templates) throws IOException {
        this.templates = templates;
        this.characters = FONTS.stream().map(PrintFont::characters).toList();
        this.style = new ClassPathResource("print/print.css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** The document as a file; ".pdf" is added to the name. It is made before anything is sent. */
    public Download pdf(String name, String template, Locale locale, Map<String, Object> model) {
        byte[] content = print(template, locale, model);
        return new Download(name + ".pdf", CONTENT_TYPE, out -> out.write(content));
    }

    /** Whether the embedded fonts have every character of a text. */
    public boolean canWrite(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .allMatch(c -> characters.stream().allMatch(font -> font.getGlyphId(c) != 0));
    }

    byte[] print(String template, Locale locale, Map<String, Object> model) {
        Context context = new Context(locale, model);
        context.setVariable("printStyle", style);
        String page = readable(templates.process(template, context));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            FONTS.forEach(font -> font.addTo(builder));
            builder.usePdfUaAccessibility(true)
                    .withProducer("Mentorium")
                    .useSVGDrawer(new BatikSVGDrawer())
                    // A document holds all that it shows: nothing is fetched.
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(page, "")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Without the control characters that no XML can hold. */
    private static String readable(String page) {
        return page.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
