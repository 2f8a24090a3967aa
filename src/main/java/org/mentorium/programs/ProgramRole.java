package org.mentorium.programs;

/** What somebody does for a program without taking part in it. */
enum ProgramRole {
    COORDINATOR,
    EVALUATOR
}
