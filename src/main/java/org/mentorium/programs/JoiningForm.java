package org.mentorium.programs;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may join, and how many one mentor and one mentee get. */
record JoiningForm(
        @Nullable Boolean openToApplications,
        @NotNull @Min(1) @Max(99) Integer mentorCapacity,
        @NotNull @Min(0) @Max(99) Integer menteesPerMentorMin,
        @NotNull @Min(1) @Max(9) Integer mentorsPerMentee,

        @Nullable @DecimalMin("0.25") @DecimalMax("300") @Digits(integer = 3, fraction = 2)
        BigDecimal programHoursMonth,

        int version)
        implements TaskForm {

    static JoiningForm of(Program program, int version) {
        Joining joining = program.joining();
        return new JoiningForm(
                joining.openToApplications(),
                joining.mentorCapacity(),
                joining.menteesPerMentorMin(),
                joining.mentorsPerMentee(),
                joining.hoursMonth(),
                version);
    }

    @Override
    public void saveTo(Program program) {
        program.enrol(new Joining(
                Boolean.TRUE.equals(openToApplications),
                mentorCapacity,
                menteesPerMentorMin,
                mentorsPerMentee,
                programHoursMonth));
    }

    @Override
    public List<Said> said(Labels labels, MentoringType type) {
        return List.of(
                new Said("form.openToApplications", labels.yes(Boolean.TRUE.equals(openToApplications))),
                new Said("form.mentorCapacity", labels.formats().number(mentorCapacity)),
                new Said("form.menteesPerMentorMin", labels.formats().number(menteesPerMentorMin)),
                new Said("form.mentorsPerMentee", labels.formats().number(mentorsPerMentee)),
                new Said("form.programHoursMonth", labels.formats().number(programHoursMonth)));
    }
}
