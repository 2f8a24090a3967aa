package org.mentorium.exports;

/** Where an export is. */
enum ExportState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    /** Its file was deleted after a week; the record of it stays. */
    EXPIRED;

    boolean going() {
        return this == WAITING || this == RUNNING;
    }
}
