package org.mentorium.interactions;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mentorium.charts.Bars;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Frame;
import org.mentorium.charts.Stacks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws the figures in the reader's language. The words of a chart are interactions.chart.name and its .about. */
@Component
class InteractionCharts {

    static final List<String> MODES = List.of("IN_PERSON", "ONLINE", "HYBRID", "OTHER");
    private static final String KEY = "interactions.chart.";

    private final MessageSource words;

    InteractionCharts(MessageSource words) {
        this.words = words;
    }

    String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }

    String month(YearMonth month, Locale locale) {
        String pattern =
                DateTimePatternGenerator.getInstance(ULocale.forLocale(locale)).getBestPattern("yMMM");
        return DateTimeFormatter.ofPattern(pattern, locale).format(month);
    }

    List<String> modes(Locale locale) {
        return MODES.stream()
                .map(mode -> word("sessions.meetingMode." + mode, locale))
                .toList();
    }

    Chart bars(String name, List<Bars.Row> rows, Locale locale) {
        return Bars.of(
                new Frame(
                        word(KEY + name, locale),
                        word(KEY + name + ".about", locale),
                        List.of(word(KEY + name + ".row", locale), word("interactions.number", locale)),
                        locale),
                rows);
    }

    Chart stacks(String name, List<String> parts, List<Stacks.Row> rows, Locale locale) {
        List<String> columns = new ArrayList<>();
        columns.add(word(KEY + name + ".row", locale));
        columns.addAll(parts);
        columns.add(word("interactions.together", locale));
        return Stacks.of(
                new Frame(word(KEY + name, locale), word(KEY + name + ".about", locale), columns, locale), parts, rows);
    }

    /** The months of a year at most, up to the last one. */
    static List<YearMonth> months(YearMonth first, YearMonth last) {
        YearMonth from = first.isBefore(last.minusMonths(11)) ? last.minusMonths(11) : first;
        return Stream.iterate(from, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}
