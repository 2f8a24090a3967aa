package org.mentorium.overview;

import org.jspecify.annotations.Nullable;

/** What the lists are narrowed down to; what the address says and is not known is left out. */
record OverviewFilter(
        @Nullable String q,
        @Nullable String year,
        @Nullable String organisation,
        @Nullable String over) {

    private static final int LONGEST = 100;

    OverviewFilter {
        q = q == null ? "" : q.replace("\0", "").strip();
        q = q.substring(0, q.offsetByCodePoints(0, Math.min(LONGEST, q.codePointCount(0, q.length()))));
        year = year != null && year.matches("[0-9]{4}") ? year : "";
        organisation = organisation != null && organisation.matches("[0-9]{1,18}") ? organisation : "";
        over = "true".equals(over) ? over : "";
    }

    int yearOr0() {
        return year == null || year.isEmpty() ? 0 : Integer.parseInt(year);
    }

    long organisationOr0() {
        return organisation == null || organisation.isEmpty() ? 0 : Long.parseLong(organisation);
    }

    boolean onlyOver() {
        return "true".equals(over);
    }

    public boolean none() {
        return "".equals(q) && "".equals(year) && "".equals(organisation) && "".equals(over);
    }
}
