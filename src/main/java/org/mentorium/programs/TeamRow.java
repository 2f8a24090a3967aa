package org.mentorium.programs;

/** Somebody who coordinates or evaluates a program. */
record TeamRow(long personId, String name, String email, ProgramRole role) {}
