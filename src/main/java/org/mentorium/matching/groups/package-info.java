/**
 * Groups of one or two mentors with several mentees, by local search, with a bound on what that leaves: plain Java, no
 * Spring, no database. {@link org.mentorium.matching.groups.GroupSolver} is the way in.
 */
@NullMarked
package org.mentorium.matching.groups;

import org.jspecify.annotations.NullMarked;
