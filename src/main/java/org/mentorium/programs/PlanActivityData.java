package org.mentorium.programs;

import java.math.BigDecimal;

/** All that an activity of a plan says. */
record PlanActivityData(String section, String title, String description, BigDecimal hours, PlanMode mode) {

    /** As a blueprint has it, in one language. */
    static PlanActivityData of(Blueprint.Activity activity, java.util.Locale language) {
        return new PlanActivityData(
                activity.section() + ". " + activity.sectionTitle().in(language),
                activity.title().in(language),
                activity.description().in(language),
                activity.hours(),
                activity.mode());
    }
}
