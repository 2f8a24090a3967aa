/** The pairs of a run, as its coordinators read them and choose others by hand. */
@NullMarked
package org.mentorium.matching.pairs;

import org.jspecify.annotations.NullMarked;
