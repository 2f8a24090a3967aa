/** Proposals: publishing them, and what those whom they are about answer. */
@NullMarked
package org.mentorium.matching.proposals;

import org.jspecify.annotations.NullMarked;
