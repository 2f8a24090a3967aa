package org.mentorium.reports;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorium.charts.Bars;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Frame;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws where a program stands beside what the best programs reach, as soon as the report says so in words. */
@Component
class ReportCharts {

    private static final int HUNDRED = 100;
    private final MessageSource messages;

    ReportCharts(MessageSource messages) {
        this.messages = messages;
    }

    Map<Chapter, Chart> of(Report report, Locale locale) {
        Map<Chapter, Chart> charts = new EnumMap<>(Chapter.class);
        BigDecimal completion = report.value(Chapter.COMPLETION, "completion", "all", "");
        if (completion != null
                && !report.notes().getOrDefault(Chapter.COMPLETION, List.of()).isEmpty()) {
            charts.put(
                    Chapter.COMPLETION,
                    Bars.of(
                            new Frame(
                                    word("reports.chart.completion", locale),
                                    word("reports.chart.completion.description", locale),
                                    List.of(
                                            word("reports.chart.program", locale),
                                            word("reports.chart.percent", locale)),
                                    locale),
                            List.of(
                                    new Bars.Row(report.program(), percent(completion)),
                                    new Bars.Row(word("reports.chart.best", locale), percent(ReportNotes.BEST)))));
        }
        return charts;
    }

    private static double percent(BigDecimal share) {
        return Math.round(share.doubleValue() * HUNDRED);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
