package org.mentorium.reports;

import static org.mentorium.exports.ExportColumn.code;
import static org.mentorium.exports.ExportColumn.number;
import static org.mentorium.exports.ExportColumn.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.Table;
import org.mentorium.exports.ExportColumn;
import org.mentorium.exports.ExportScope;
import org.mentorium.exports.TableExport;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of the reports of all programs under each other; what a report withholds is withheld here. */
@Component
@Order(10)
class ReportFigureExport extends TableExport {

    private static final List<ExportColumn> COLUMNS = List.of(
            text("program"),
            code("report_section"),
            code("measure"),
            code("group"),
            code("phase"),
            number("n"),
            number("value"),
            code("unit"));
    /** About as many as a report has. */
    private static final int FIGURES = 100;

    private final JdbcClient jdbc;
    private final Reports reports;

    ReportFigureExport(JdbcClient jdbc, Reports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    @Override
    public String key() {
        return "figures";
    }

    @Override
    public List<ExportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public long expectedRows(ExportScope scope) {
        return (long) programs(scope).size() * FIGURES;
    }

    @Override
    protected Table table(ExportScope scope) {
        return new Table(key(), ExportColumn.names(COLUMNS), sink -> {
            for (String slug : programs(scope)) {
                reports.allFigures(scope.viewer(), slug).rows().writeTo(cells -> sink.row(after(slug, cells)));
            }
        });
    }

    private static @Nullable Object[] after(String slug, @Nullable Object[] cells) {
        @Nullable Object[] row = Arrays.copyOf(cells, cells.length + 1);
        System.arraycopy(cells, 0, row, 1, cells.length);
        row[0] = slug;
        return row;
    }

    private List<String> programs(ExportScope scope) {
        return jdbc.sql("select slug from program where :all or id = :program order by id")
                .param("all", scope.program() == null)
                .param("program", scope.program() == null ? 0L : scope.program())
                .query(String.class)
                .list();
    }
}
