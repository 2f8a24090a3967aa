package org.mentorium.instruments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.mentorium.common.RuleBroken;

/** A day, kept as 2027-02-28. */
class DateItems extends OneAnswer {

    DateItems() {
        super("DATE", "date", Part.ANSWER);
    }

    @Override
    Measure measure(Instrument instrument, Item item) {
        return Measure.DAY;
    }

    @Override
    Answer read(Instrument instrument, Item item, String given) {
        try {
            LocalDate day = LocalDate.parse(given);
            if (day.getYear() >= 1000 && day.getYear() <= 9999) {
                return Answer.of(day.toString());
            }
        } catch (DateTimeException e) {
            // Said below, as for a year that cannot be meant.
        }
        throw new RuleBroken("instruments.answer.date").at("answer");
    }

    @Override
    String show(Instrument instrument, Item item, Answer kept, Locale locale) {
        return LocalDate.parse(String.valueOf(kept.text()))
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }
}
