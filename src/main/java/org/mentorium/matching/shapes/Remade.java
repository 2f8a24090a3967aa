package org.mentorium.matching.shapes;

import java.util.List;

/**
 * A draft as it would be under a condition.
 *
 * @param most what all could have of it at most, in hundredths; {@link #PROVEN} when nothing better exists
 */
public record Remade(List<DraftCircle> circles, long most) {

    public static final long PROVEN = -1;

    public Remade {
        circles = List.copyOf(circles);
    }
}
