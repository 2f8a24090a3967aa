/** Which solver makes the matches of a mentoring type that is more than pairs, and what it says of its result. */
@NullMarked
package org.mentorium.matching.shapes;

import org.jspecify.annotations.NullMarked;
