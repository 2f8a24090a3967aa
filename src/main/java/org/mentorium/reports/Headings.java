package org.mentorium.reports;

import java.util.List;

/** The figures that stand at the top of a report. */
record Headings(Chapter chapter, String measure, String group, String phase) {

    static final List<Headings> ALL = List.of(
            new Headings(Chapter.PARTICIPATION, "matched", "mentees", ""),
            new Headings(Chapter.ACCEPTANCE, "acceptance", "all", ""),
            new Headings(Chapter.HOURS, "hours", "all", "held"),
            new Headings(Chapter.COMPLETION, "completion", "all", ""),
            new Headings(Chapter.NO_SHOWS, "no_show", "all", ""));
}
