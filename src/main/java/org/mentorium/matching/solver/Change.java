package org.mentorium.matching.solver;

import java.util.List;

/**
 * What would become of an assignment.
 *
 * @param pairs how many pairs there would be more, negative when fewer
 * @param total by how much the sum of the scores would grow, negative when it would fall
 * @param gone the pairs that there would be no more
 * @param made the pairs in their stead, a forced one among them
 */
public record Change(int pairs, long total, List<Pair> gone, List<Pair> made) {

    /** Nothing changes. */
    public static final Change NONE = new Change(0, 0, List.of(), List.of());

    public Change {
        gone = List.copyOf(gone);
        made = List.copyOf(made);
    }
}
