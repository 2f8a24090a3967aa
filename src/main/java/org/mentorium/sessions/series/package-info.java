/** Series of sessions, which keep their time of day when the clocks change. */
@NullMarked
package org.mentorium.sessions.series;

import org.jspecify.annotations.NullMarked;
