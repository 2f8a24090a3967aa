/** Badges that others can verify: a public page and a signed credential, for as long as their owner wants. */
@NullMarked
package org.mentorium.recognitions.badges;

import org.jspecify.annotations.NullMarked;
