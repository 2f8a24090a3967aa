/**
 * The exact assignment of mentees to mentors: plain Java, no Spring, no database. {@link
 * org.mentorium.matching.solver.AssignmentSolver} is the way in.
 */
@NamedInterface("solver")
@NullMarked
package org.mentorium.matching.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
