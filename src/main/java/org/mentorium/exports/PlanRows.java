package org.mentorium.exports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many rows PostgreSQL expects of a query, read from its plan in JSON: the first number is the whole query's. */
final class PlanRows {

    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private PlanRows() {}

    static long of(String plan) {
        Matcher rows = ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }
}
