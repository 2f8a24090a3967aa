package org.mentorium.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of an uploaded table as they come. */
interface RowSource {

    /** Null at the end. */
    CsvRows.@Nullable Row next() throws IOException;

    /** What parts values from each other; NUL in a workbook, where nothing does. */
    char separator();
}
