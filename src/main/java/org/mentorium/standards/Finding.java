package org.mentorium.standards;

/**
 * How far a practice is in place.
 *
 * @param there of how many it holds
 * @param whole how many it is about; 1 for what is there or not, 0 when there is nothing yet that it could hold of
 */
record Finding(Practice practice, long there, long whole) {

    /** In words. */
    enum State {
        IN_PLACE,
        PARTLY,
        MISSING,
        NOTHING_YET
    }

    public State state() {
        if (whole == 0) {
            return State.NOTHING_YET;
        }
        return there >= whole ? State.IN_PLACE : there == 0 ? State.MISSING : State.PARTLY;
    }

    /** Whether a number says more than the word. */
    public boolean counted() {
        return whole > 1;
    }
}
