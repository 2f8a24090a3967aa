package org.mentorium.sessions;

import java.math.BigDecimal;

/** Hours of one section of the plan: what was held, and what is planned. */
public record SectionHours(String name, BigDecimal held, BigDecimal planned) {

    SectionHours plus(SectionHours other) {
        return new SectionHours(name, held.add(other.held), planned.add(other.planned));
    }

    /** What a bar shows: never more than was planned. */
    public BigDecimal shown() {
        return held.min(planned);
    }
}
