package org.mentorium.export;

import java.io.IOException;

/**
 * The source of a table's rows. It runs while the answer is being written, outside the service that made the table: what
 * it reads lazily needs its own transaction.
 */
@FunctionalInterface
public interface Rows {

    void writeTo(RowSink sink) throws IOException;
}
