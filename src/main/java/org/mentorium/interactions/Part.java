package org.mentorium.interactions;

import java.util.List;
import org.mentorium.charts.Chart;

/** Charts under a heading; its words are interactions.section.key. */
record Part(String key, List<Chart> charts) {

    Part {
        charts = List.copyOf(charts);
    }
}
