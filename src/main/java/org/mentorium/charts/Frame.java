package org.mentorium.charts;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;

/**
 * The words around a drawing, in the reader's language, which also says in which direction it is read.
 *
 * @param description what can be seen, for those who cannot see it
 * @param columns the headings of the table that says the same
 */
public record Frame(String title, String description, List<String> columns, Locale locale) {

    public Frame {
        columns = List.copyOf(columns);
    }

    boolean rightToLeft() {
        return ULocale.forLocale(locale).isRightToLeft();
    }

    String number(double value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }
}
