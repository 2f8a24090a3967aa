package org.mentorium.topics;

/** The parts of a profile that are read for topics. */
enum Part {
    OFFERED,
    SOUGHT,
    GOALS
}
