package org.mentorium.matching.shapes;

/**
 * What a coordinator asks of a draft: that two are together in it, or that they are not.
 *
 * @param one a participation
 * @param other another
 */
public record Condition(long one, long other, boolean together) {

    public boolean heldBy(Iterable<DraftCircle> circles) {
        for (DraftCircle circle : circles) {
            if (both(circle)) {
                return together;
            }
        }
        return !together;
    }

    /** Whether it lets a circle be as it is. */
    boolean leaves(DraftCircle circle) {
        return together ? both(circle) || !circle.has(one) && !circle.has(other) : !both(circle);
    }

    private boolean both(DraftCircle circle) {
        return circle.has(one) && circle.has(other);
    }
}
