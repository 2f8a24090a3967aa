package org.mentorium.home;

import java.util.List;

/** A program that the viewer runs, with what waits in it. */
record RunProgram(String slug, String name, String state, List<Task> tasks) {}
