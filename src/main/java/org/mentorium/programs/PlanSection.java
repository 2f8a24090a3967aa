package org.mentorium.programs;

import java.math.BigDecimal;
import java.util.List;

/** Activities of a plan that stand together, with their hours in sum. */
public record PlanSection(String name, List<PlanActivityRow> activities) {

    public BigDecimal hours() {
        return activities.stream().map(PlanActivityRow::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
