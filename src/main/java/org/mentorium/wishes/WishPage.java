package org.mentorium.wishes;

import java.util.List;
import org.mentorium.programs.ProgramScope;

/**
 * What the reader says of others in a program.
 *
 * @param lists whom they would like, one for each side that they rank; none where wishes do not count
 * @param ratherNots whom they would rather not; for these eyes alone
 * @param addresses the same by address, as they typed it
 */
record WishPage(ProgramScope scope, List<Wished> lists, List<Named> ratherNots, List<String> addresses) {

    /**
     * One list, the dearest first.
     *
     * @param mentors whether it names mentors; mentees otherwise
     */
    record Wished(boolean mentors, List<Named> names) {}
}
