package org.mentorium.matching;

/** Where a published proposal stands for the coordinator. */
enum PairState {
    WAITING,
    TOGETHER,
    ENDED
}
