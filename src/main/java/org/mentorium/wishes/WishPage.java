package org.mentorium.wishes;

import java.util.List;
import org.mentorium.programs.ProgramScope;

/**
 * What the reader says of others in a program.
 *
 * @param wishing whether wishes count here
 * @param wishes whom they would like, the dearest first
 * @param ratherNots whom they would rather not; for these eyes alone
 * @param addresses the same by address, as they typed it
 */
record WishPage(
        ProgramScope scope, boolean wishing, List<Named> wishes, List<Named> ratherNots, List<String> addresses) {}
