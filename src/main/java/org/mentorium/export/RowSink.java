package org.mentorium.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table one by one, so that none has to be held. */
@FunctionalInterface
public interface RowSink {

    /**
     * Writes one row: as many cells as the table has headers. A cell is null (empty), text, a number, a boolean, or
     * a date or time of java.time; anything else is written as its text.
     */
    void row(@Nullable Object... cells) throws IOException;
}
