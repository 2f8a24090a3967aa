package org.mentorium.matching.pairs;

/** Where a published proposal stands for the coordinator. */
public enum PairState {
    WAITING,
    TOGETHER,
    ENDED
}
