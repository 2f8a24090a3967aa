package org.mentorium.interactions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.charts.Chart;
import org.mentorium.relationships.RelationshipScope;

/**
 * What a relationship's dates tell its members.
 *
 * @param hours of the sessions that took place
 * @param missed sessions to which somebody did not come
 * @param modes how they met, month by month; null as long as no session took place
 * @param initiative who proposed, noted and called off; null as long as nobody did
 * @param diary how many entries have which part that all members can read; null as long as none has
 */
record RelationshipInteraction(
        RelationshipScope scope,
        Rhythm rhythm,
        double hours,
        int missed,
        int calledOff,
        @Nullable Chart modes,
        @Nullable Chart initiative,
        @Nullable Chart diary) {

    public boolean empty() {
        return rhythm.held() + missed + calledOff == 0 && initiative == null && diary == null;
    }

    /** In the order of the page. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        add(parts, "how", modes);
        add(parts, "initiative", initiative);
        add(parts, "diary", diary);
        return parts;
    }

    private static void add(List<Part> parts, String key, @Nullable Chart chart) {
        if (chart != null) {
            parts.add(new Part(key, List.of(chart)));
        }
    }
}
