package org.mentorium.interactions;

import java.util.List;
import org.mentorium.programs.ProgramScope;

/**
 * What the dates of a program tell its coordinators.
 *
 * @param going relationships that have not ended
 * @param lately of these, those that met in the last thirty days
 * @param withheld months whose proposals are not told because too few people could have made them
 */
record ProgramInteraction(
        ProgramScope scope, int going, int lately, int sessions, int calledOff, int withheld, List<Part> parts) {}
