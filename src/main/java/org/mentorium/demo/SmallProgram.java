package org.mentorium.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.DataFiles;
import org.mentorium.demo.DemoPrograms.Life;
import org.mentorium.matching.timetables.TimetableForm;
import org.mentorium.programs.MentoringType;

/**
 * A program of a few people that shows one kind of matching; a data file for each.
 *
 * @param type null for the blueprint's own
 * @param quota of a program across organisations
 * @param linked the name of the program that is matched in the same run
 * @param run whether it has a draft of its matches
 */
record SmallProgram(
        int order,
        String blueprint,
        @Nullable MentoringType type,
        String name,
        String aim,
        String state,
        int startsInDays,
        int days,
        List<Part> people,
        @Nullable Integer quota,
        @Nullable String linked,
        boolean run,
        List<Asking> requests,
        @Nullable Day event) {

    /** The large programs come first where programs are listed. */
    private static final int OLDER = 240;

    /** Somebody who takes part, with what a program of the type wants to know of them. */
    record Part(
            String email,
            String role,
            List<String> parts,
            @Nullable Integer yearGroup,
            List<String> wishes) {}

    /** A mentee asked a mentor. */
    record Asking(String mentee, String mentor, String need, String word, String state, String answer, int daysAgo) {}

    /** A day of short meetings. */
    record Day(
            String title,
            int inDays,
            int rounds,
            int roundMinutes,
            int changeMinutes,
            int breakAfter,
            int breakMinutes) {

        TimetableForm form(LocalDate today) {
            return new TimetableForm(
                    title,
                    today.plusDays(inDays),
                    LocalTime.of(10, 0),
                    rounds,
                    roundMinutes,
                    changeMinutes,
                    breakAfter,
                    breakMinutes,
                    null,
                    0,
                    null);
        }
    }

    static List<SmallProgram> all() {
        return DataFiles.read("demo/programs", SmallProgram.class).stream()
                .sorted(Comparator.comparingInt(SmallProgram::order))
                .toList();
    }

    Life life(LocalDate today) {
        LocalDate start = today.plusDays(startsInDays);
        return new Life(state, start, start.plusDays(days / 2), start.plusDays(days), today.minusDays(OLDER + order));
    }
}
