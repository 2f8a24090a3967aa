package org.mentorium.programs;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.web.Submissions;

/** One activity of the plan. */
record PlanActivityForm(
        @NotBlank @Size(max = 100) String section,
        @NotBlank @Size(max = 200) String activityTitle,
        @Size(max = 2000) String activityDescription,

        @NotNull @DecimalMin("0") @DecimalMax("999") @Digits(integer = 3, fraction = 2)
        BigDecimal plannedHours,

        @NotNull PlanMode planMode,
        int version,
        @Nullable String token) {

    /** A new one, in the section that the plan ends with; a title may be proposed. */
    static PlanActivityForm empty(Plan plan, String title) {
        String section = plan.empty()
                ? ""
                : plan.sections().get(plan.sections().size() - 1).name();
        return new PlanActivityForm(section, title, "", BigDecimal.ONE, PlanMode.ONE_TO_ONE, 0, Submissions.newToken());
    }

    static PlanActivityForm of(PlanActivity activity) {
        PlanActivityData data = activity.data();
        return new PlanActivityForm(
                data.section(),
                data.title(),
                data.description(),
                Texts.plain(data.hours()),
                data.mode(),
                activity.version(),
                null);
    }

    PlanActivityData data() {
        return new PlanActivityData(section, activityTitle, Texts.tidy(activityDescription), plannedHours, planMode);
    }

    List<Conflict> against(PlanActivityForm now, Labels labels) {
        return List.of(
                new Conflict("form.section", section, now.section),
                new Conflict("form.activityTitle", activityTitle, now.activityTitle),
                new Conflict(
                        "form.activityDescription",
                        Texts.tidy(activityDescription),
                        Texts.tidy(now.activityDescription)),
                new Conflict(
                        "form.plannedHours",
                        labels.formats().number(plannedHours),
                        labels.formats().number(now.plannedHours)),
                new Conflict("form.planMode", labels.of(planMode), labels.of(now.planMode)));
    }
}
