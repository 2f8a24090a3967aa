package org.mentorium.sessions;

/** What became of a session; only held ones count towards the plan. */
public enum SessionState {
    PLANNED,
    HELD,
    /** Somebody did not come. */
    MISSED,
    /** Called off beforehand, or entered by mistake. */
    CANCELLED
}
