package org.mentorium.print;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorium.charts.Chart;
import org.springframework.web.util.HtmlUtils;

/** A chart as paper takes it: with a text in its place, colours of its own and letters as shapes. */
class PrintedDrawing {

    private static final Pattern START = Pattern.compile(
            "<svg class=\"drawing\" viewBox=\"0 0 (\\S+) ([^\"]+)\"[^>]*><title>(.*?)</title><desc>(.*?)</desc>");
    private static final Pattern TEXT =
            Pattern.compile("<text x=\"([^\"]*)\" y=\"([^\"]*)\"(?: text-anchor=\"([^\"]*)\")?>([^<]*)</text>");
    private static final double MILLIMETRES = 120;
    private static final double LETTER = 13;

    private final Lettering letters;
    private final String style;

    /** @param style of the drawing's parts: SVG takes none from the page */
    PrintedDrawing(Lettering letters, String style) {
        this.letters = letters;
        this.style = style;
    }

    String of(Chart chart) {
        String drawn = TEXT.matcher(chart.svg()).replaceAll(this::shapes);
        return START.matcher(drawn).replaceFirst(this::start);
    }

    private String start(MatchResult start) {
        double tall = Double.parseDouble(start.group(2)) / Double.parseDouble(start.group(1)) * MILLIMETRES;
        return Matcher.quoteReplacement(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"%s. %s\" viewBox=\"0 0 %s %s\""
                        + " style=\"width: %.1fmm; height: %.1fmm\"><style>%s</style>",
                quoted(start.group(3)),
                quoted(start.group(4)),
                start.group(1),
                start.group(2),
                MILLIMETRES,
                tall,
                style));
    }

    private String shapes(MatchResult text) {
        String anchor = text.group(3) == null ? "start" : text.group(3);
        String path = letters.path(
                HtmlUtils.htmlUnescape(text.group(4)),
                Double.parseDouble(text.group(1)),
                Double.parseDouble(text.group(2)),
                anchor,
                LETTER);
        return "<path class=\"c-words\" d=\"" + path + "\"/>";
    }

    private static String quoted(String escaped) {
        return escaped.replace("\"", "&quot;");
    }
}
