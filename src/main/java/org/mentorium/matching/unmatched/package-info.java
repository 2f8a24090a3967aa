/** Who of a run is without anybody and why, how much each mentor carries, and how the scores are spread. */
@NullMarked
package org.mentorium.matching.unmatched;

import org.jspecify.annotations.NullMarked;
