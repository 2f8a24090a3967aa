package org.mentorium.programs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.mentorium.common.RuleBroken;

/** How many requests a mentee has open, and how long a mentor has to answer one. */
record ChoosingForm(
        @NotNull @Min(1) @Max(20) Integer requestsAtOnce,
        @NotNull @Min(1) @Max(60) Integer requestDays,
        @NotNull @Min(0) @Max(59) Integer requestReminderDays,
        int version)
        implements TaskForm {

    static ChoosingForm of(Program program, int version) {
        Choosing choosing = program.choosing();
        return new ChoosingForm(
                choosing.requestsAtOnce(), choosing.requestDays(), choosing.requestReminderDays(), version);
    }

    @Override
    public void saveTo(Program program) {
        if (requestReminderDays >= requestDays) {
            throw new RuleBroken("programs.choosing.reminderTooEarly", requestDays).at("requestReminderDays");
        }
        program.letChoose(new Choosing(requestsAtOnce, requestDays, requestReminderDays));
    }

    @Override
    public List<Said> said(Labels labels, MentoringType type) {
        return List.of(
                new Said("form.requestsAtOnce", labels.formats().number(requestsAtOnce)),
                new Said("form.requestDays", labels.formats().number(requestDays)),
                new Said("form.requestReminderDays", labels.formats().number(requestReminderDays)));
    }
}
