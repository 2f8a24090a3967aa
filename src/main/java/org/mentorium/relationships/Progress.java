package org.mentorium.relationships;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was held so far, against the program's plan and requirements.
 *
 * @param outsidePlan minutes of held sessions that belong to no activity of the plan
 * @param requiredSessions null when the program asks for no number; so for requiredHours
 * @param complete whether all that the program asks was held
 */
public record Progress(
        List<Activity> activities,
        long sessions,
        long minutes,
        long outsidePlan,
        @Nullable Instant lastHeldAt,
        @Nullable Integer requiredSessions,
        @Nullable BigDecimal requiredHours,
        boolean complete) {

    /** One activity of the plan. */
    public record Activity(String section, String title, BigDecimal planned, long minutes) {
        public double hours() {
            return minutes / 60.0;
        }
    }

    /** The activities of one section of the plan. */
    public record Section(String name, List<Activity> activities) {
        public double planned() {
            return activities.stream()
                    .mapToDouble(a -> a.planned().doubleValue())
                    .sum();
        }

        public double hours() {
            return activities.stream().mapToDouble(Activity::hours).sum();
        }

        /** What a bar shows: never more than was planned. */
        public double shown() {
            return Math.min(hours(), planned());
        }
    }

    public double hours() {
        return minutes / 60.0;
    }

    public double hoursOutsidePlan() {
        return outsidePlan / 60.0;
    }

    /** The sections in the plan's order. */
    public List<Section> sections() {
        Map<String, List<Activity>> sections = new LinkedHashMap<>();
        activities.forEach(activity -> sections.computeIfAbsent(activity.section(), name -> new ArrayList<>())
                .add(activity));
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }
}
