/** Proposals of more than two in a run: how their coordinator reads them, and changes them by hand. */
@NullMarked
package org.mentorium.matching.circles;

import org.jspecify.annotations.NullMarked;
