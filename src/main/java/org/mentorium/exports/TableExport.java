package org.mentorium.exports;

import java.io.IOException;
import java.io.OutputStream;
import org.mentorium.export.CsvFile;
import org.mentorium.export.Table;
import org.mentorium.export.XlsxFile;

/** An export whose rows are made in Java. */
public abstract class TableExport implements ExportKind {

    /** The rows under the columns' names. */
    protected abstract Table table(ExportScope scope);

    @Override
    public void write(ExportScope scope, ExportFormat format, OutputStream out, RowCount count) throws IOException {
        Table table = table(scope);
        Table counted = new Table(
                table.name(),
                ExportColumn.names(columns()),
                sink -> table.rows().writeTo(cells -> {
                    sink.row(cells);
                    count.row();
                }));
        if (format == ExportFormat.CSV) {
            CsvFile.write(counted, out);
        } else {
            XlsxFile.write(counted, out);
        }
    }
}
