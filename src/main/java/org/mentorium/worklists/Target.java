package org.mentorium.worklists;

import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;

/** Who does something with which part of a list. */
record Target(Viewer viewer, ProgramScope program, Worklist list, WorklistFilter filter) {}
