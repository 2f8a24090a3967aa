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

/** What a relationship holds and produces to be complete; sessions and hours may stay empty. */
record RequirementsForm(
        @Nullable @Min(1) @Max(999) Integer requiredSessions,

        @Nullable @DecimalMin("0.25") @DecimalMax("9999") @Digits(integer = 4, fraction = 2)
        BigDecimal requiredHours,

        @NotNull @Min(0) @Max(99) Integer menteeEvidence,
        @NotNull @Min(0) @Max(99) Integer mentorEvidence,
        int version)
        implements TaskForm {

    static RequirementsForm of(Program program, int version) {
        Requirements requirements = program.requirements();
        BigDecimal hours = requirements.requiredHours();
        return new RequirementsForm(
                requirements.requiredSessions(),
                hours == null ? null : Texts.plain(hours),
                requirements.menteeEvidence(),
                requirements.mentorEvidence(),
                version);
    }

    @Override
    public void saveTo(Program program) {
        program.require(new Requirements(requiredSessions, requiredHours, menteeEvidence, mentorEvidence));
    }

    @Override
    public List<Said> said(Labels labels, MentoringType type) {
        return List.of(
                new Said("form.requiredSessions", labels.formats().number(requiredSessions)),
                new Said("form.requiredHours", labels.formats().number(requiredHours)),
                new Said("form.menteeEvidence", labels.formats().number(menteeEvidence)),
                new Said("form.mentorEvidence", labels.formats().number(mentorEvidence)));
    }
}
