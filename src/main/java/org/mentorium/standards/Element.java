package org.mentorium.standards;

/** What effective mentoring is made of, in the order of a program's life. */
enum Element {
    RECRUITMENT,
    SCREENING,
    TRAINING,
    MATCHING,
    MONITORING,
    CLOSURE
}
