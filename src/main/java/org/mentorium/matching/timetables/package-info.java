/**
 * Timetables of fast-track events: when short meetings take place, at which tables, and who meets whom. Who meets whom is
 * worked out in {@link org.mentorium.matching.timetables.scheduling}.
 */
@NamedInterface("timetables")
@NullMarked
package org.mentorium.matching.timetables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
