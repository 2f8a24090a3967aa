package org.mentorium.programs;

import java.math.BigDecimal;

/** One activity of a program's plan; those of the same section follow each other. */
public record PlanActivityRow(
        long id, String section, String title, String description, BigDecimal hours, PlanMode mode) {}
