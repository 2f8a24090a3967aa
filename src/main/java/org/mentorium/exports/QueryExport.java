package org.mentorium.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.mentorium.export.Table;
import org.mentorium.export.XlsxFile;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An export that is one query. As CSV it is PostgreSQL's own COPY, so the rows pass through without being taken apart;
 * texts that a spreadsheet program would run as a formula get a leading apostrophe in the query. Everything is read as of
 * one moment.
 */
abstract class QueryExport implements ExportKind {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int FETCH = 1_000;
    /** The characters that export.Formulas neutralises too. */
    private static final String STARTERS = "'^[-=+@\\t\\r\\n＝＋－＠]'";

    private final JdbcTemplate jdbc;

    QueryExport(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows with the columns in their order, in an order that is always the same. */
    abstract String sql(ExportScope scope);

    /** COPY is not slower than this query alone by much; the benchmark measures it. */
    String copy(ExportScope scope) {
        String cells = columns().stream().map(QueryExport::cell).collect(Collectors.joining(", "));
        return "copy (select " + cells + " from (" + sql(scope) + ") q) to stdout with (format csv)";
    }

    private static String cell(ExportColumn column) {
        return column.type() == ExportColumn.Type.TEXT
                ? "case when %1$s ~ %2$s then '''' || %1$s else %1$s end".formatted(column.name(), STARTERS)
                : column.name();
    }

    @Override
    public long expectedRows(ExportScope scope) {
        String plan = jdbc.queryForObject("explain (format json) " + sql(scope), String.class);
        return plan == null ? 0 : PlanRows.of(plan);
    }

    @Override
    public void write(ExportScope scope, ExportFormat format, OutputStream out, RowCount count) throws IOException {
        if (format == ExportFormat.CSV) {
            csv(scope, out, count);
        } else {
            XlsxFile.write(table(scope, count), out);
        }
    }

    private void csv(ExportScope scope, OutputStream out, RowCount count) throws IOException {
        out.write(BYTE_ORDER_MARK);
        out.write((String.join(",", ExportColumn.names(columns())) + "\r\n").getBytes(UTF_8));
        asOfOneMoment(connection -> {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy(scope));
            try {
                for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    out.write(row, 0, row.length - 1);
                    out.write('\r');
                    out.write('\n');
                    count.row();
                }
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private Table table(ExportScope scope, RowCount count) {
        List<ExportColumn> columns = columns();
        return new Table(
                key(),
                ExportColumn.names(columns),
                sink -> asOfOneMoment(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.setFetchSize(FETCH);
                        ResultSet rows = statement.executeQuery(sql(scope));
                        Object[] cells = new Object[columns.size()];
                        while (rows.next()) {
                            for (int i = 0; i < cells.length; i++) {
                                cells[i] = columns.get(i).type().read(rows, i + 1);
                            }
                            sink.row(cells);
                            count.row();
                        }
                    }
                }));
    }

    private void asOfOneMoment(Work work) throws IOException {
        try (Connection connection = requireNonNull(jdbc.getDataSource()).getConnection()) {
            connection.setAutoCommit(false);
            try (Statement moment = connection.createStatement()) {
                moment.execute("set transaction isolation level repeatable read, read only");
                moment.execute("set local time zone 'UTC'");
                work.on(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }
}
