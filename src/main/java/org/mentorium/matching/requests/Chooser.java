package org.mentorium.matching.requests;

import org.mentorium.common.RuleBroken;
import org.mentorium.programs.Choosing;
import org.mentorium.programs.ProgramScope;

/** A mentee who may look through the mentors of their program, and by which rules they ask. */
record Chooser(ProgramScope program, long participant, Choosing rules) {

    /** Whether mentors are asked here; at an event people meet by its timetable instead. */
    public boolean asks() {
        return program.asking();
    }

    /** Whether mentees say whom they wish. */
    public boolean wishes() {
        return program.wishing();
    }

    public boolean open() {
        return program.state().matches();
    }

    void requireAsking() {
        if (!asks() || !open()) {
            throw new RuleBroken("matchRequests.refused.programState");
        }
    }
}
