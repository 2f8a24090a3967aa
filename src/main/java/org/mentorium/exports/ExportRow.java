package org.mentorium.exports;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request on the list and on its own page.
 *
 * @param program its name, null for every program
 * @param own whether the viewer asked for it and so may have the file
 */
record ExportRow(
        long id,
        String kind,
        ExportFormat format,
        @Nullable String program,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay,
        ExportState state,
        long rowsExpected,
        long rowsWritten,
        long bytes,
        Instant requestedAt,
        @Nullable Instant endedAt,
        String requester,
        boolean own) {

    private static final int ALMOST = 99;

    /** The guess may be too low; it is done when it is done. */
    public int percent() {
        return rowsExpected <= 0 ? 0 : (int) Math.min(ALMOST, rowsWritten * 100 / rowsExpected);
    }

    public boolean going() {
        return state.going();
    }

    public boolean mayFetch() {
        return own && state == ExportState.DONE;
    }

    public boolean mayCancel() {
        return own && state.going();
    }

    /** When its file is deleted. */
    public @Nullable Instant until() {
        return endedAt == null ? null : endedAt.plus(ExportSweep.KEPT);
    }

    /** Megabytes, at least a tenth. */
    public double megabytes() {
        return Math.max(1, Math.round(bytes / 1e5)) / 10.0;
    }

    String fileName() {
        return "mentorium-" + kind + "-" + id + "." + format.extension();
    }
}
