/**
 * A timetable of short meetings: who meets whom in which round. Plain Java, no Spring, no database. {@link
 * org.mentorium.matching.timetables.scheduling.Scheduler} is the way in.
 */
@NullMarked
package org.mentorium.matching.timetables.scheduling;

import org.jspecify.annotations.NullMarked;
