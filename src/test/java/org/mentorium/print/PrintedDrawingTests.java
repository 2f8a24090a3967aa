package org.mentorium.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorium.charts.Bars;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Dumbbells;
import org.mentorium.charts.Frame;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.PdfUa;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Charts on paper: with a text in their place, and with letters that need no font of the machine. */
@ApplicationTest
class PrintedDrawingTests {

    private static final Frame FRAME =
            new Frame("\"Łódź\" & <more>", "Two bars", List.of("Where", "How much"), Locale.ENGLISH);
    private static final Chart BARS = Bars.of(FRAME, List.of(new Bars.Row("Łódź & <more>", 3), new Bars.Row("B", 1.5)));

    @Autowired
    private Printer printer;

    @Test
    void itConformsWithATextInItsPlace() throws Exception {
        byte[] pdf = printer.print("print/drawing", Locale.ENGLISH, Map.of("drawing", BARS));

        assertThat(PdfUa.problems(pdf)).isEmpty();
    }

    @Test
    void itsWordsAreShapesOfTheEmbeddedFont() throws IOException {
        String drawn = drawing().of(BARS);

        assertThat(drawn)
                .startsWith(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"&quot;Łódź&quot; &amp; &lt;more&gt;. Two bars\"")
                .doesNotContain("<text", "<title", "<desc", "NaN");
        assertThat(Pattern.compile("<path class=\"c-words\" d=\"M[^\"]+Z\"/>")
                        .matcher(drawn)
                        .results())
                .as("two labels and two numbers")
                .hasSize(4);
    }

    @Test
    void wordsEndAndHaveTheirMiddleWhereTheyShould() {
        Lettering letters = letters();

        assertThat(reach(letters.path("HH", 100, 20, "start", 10)).first()).isBetween(100.0, 102.0);
        assertThat(reach(letters.path("HH", 100, 20, "end", 10)).last()).isBetween(98.0, 100.0);
        Reach middle = reach(letters.path("HH", 100, 20, "middle", 10));
        assertThat((middle.first() + middle.last()) / 2).isBetween(99.5, 100.5);
    }

    @Test
    void everyLookThatIsPrintedHasItsColour() throws IOException {
        Chart change = Dumbbells.of(FRAME, "Before", "After", 1, 5, List.of(new Dumbbells.Row("A", 2, 3)));
        Chart hours = Bars.against(FRAME, List.of(new Bars.Share("A", 2, 3)));
        String style = style();

        assertThat(Stream.of(BARS, change, hours)
                        .map(drawing()::of)
                        .flatMap(drawn -> Pattern.compile("class=\"([^\"]+)\"")
                                .matcher(drawn)
                                .results()
                                .map(found -> found.group(1))))
                .isNotEmpty()
                .allSatisfy(look -> assertThat(style).contains("." + look + " {"));
    }

    private static PrintedDrawing drawing() throws IOException {
        return new PrintedDrawing(letters(), style());
    }

    private static Lettering letters() {
        return new Lettering(new PrintFont("Sans", 400, "NotoSans-Regular.ttf").open());
    }

    private static String style() throws IOException {
        return new ClassPathResource("print/drawing.css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** From where to where the points of a path lie. */
    private static Reach reach(String path) {
        double[] across = Pattern.compile("([-0-9.]+) [-0-9.]+ ")
                .matcher(path)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sorted()
                .toArray();
        return new Reach(across[0], across[across.length - 1]);
    }

    private record Reach(double first, double last) {}
}
