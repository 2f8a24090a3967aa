package org.mentorium.programs;

/** How an activity of the plan is worked on. */
public enum PlanMode {
    ONE_TO_ONE,
    COLLABORATIVE,
    IN_CLASS,
    INDIVIDUAL,
    AUTONOMOUS
}
