/**
 * Several mentors for a mentee, one for each part that the program asks for: plain Java, no Spring, no database. {@link
 * org.mentorium.matching.teams.TeamSolver} is the way in.
 */
@NullMarked
package org.mentorium.matching.teams;

import org.jspecify.annotations.NullMarked;
