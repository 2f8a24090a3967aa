package org.mentorium.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.UploadedTable.Row;

/** Two people who are bound together, before they have a relationship's number. */
record Bond(Known mentor, Known mentee, Tale tale, Story story) {

    /**
     * How far they came.
     *
     * @param held sessions
     * @param last days since the last of them
     * @param every days between them
     * @param next days until the next planned ones; negative for one that nobody has logged yet
     * @param signed who signed the agreement: BOTH, MENTOR, MENTEE or NONE
     * @param written how many of the sessions have an entry in the diary
     * @param closure why and how it ended; null while it goes on
     */
    record Story(
            String mentor,
            String mentee,
            String tale,
            int held,
            int last,
            int every,
            List<Integer> next,
            String signed,
            int written,
            @Nullable String closure) {

        static Story of(Row row) {
            String closure = row.cell("closure");
            return new Story(
                    row.cell("mentor"),
                    row.cell("mentee"),
                    row.cell("tale"),
                    Integer.parseInt(row.cell("held")),
                    Integer.parseInt(row.cell("last")),
                    Integer.parseInt(row.cell("every")),
                    Known.list(row, "next").stream().map(Integer::valueOf).toList(),
                    row.cell("signed"),
                    Integer.parseInt(row.cell("written")),
                    closure.isEmpty() ? null : closure);
        }
    }

    boolean sameSchool() {
        return mentor.school().equals(mentee.school());
    }

    /** The school day of a held session, counted from 1. */
    LocalDate day(LocalDate today, int number) {
        return DemoDays.onOrBefore(today.minusDays(story.last() + (long) (story.held() - number) * story.every()));
    }

    LocalDate begun(LocalDate today) {
        return story.held() == 0 ? today.minusDays(5) : day(today, 1).minusDays(9);
    }
}
