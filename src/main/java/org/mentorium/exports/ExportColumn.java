package org.mentorium.exports;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of an export: its name in the file, which never changes, and what its cells hold. */
public record ExportColumn(String name, Type type) {

    /** How a cell is to be read; its words in the dictionary are {@code exports.type.<TYPE>}. */
    public enum Type {
        /** What somebody wrote. */
        TEXT(String.class),
        /** One of a few words that the dictionary lists. */
        CODE(String.class),
        NUMBER(BigDecimal.class),
        /** 2026-11-26 16:00:00+00, in UTC. */
        TIME(OffsetDateTime.class),
        /** t or f. */
        TRUTH(Boolean.class);

        private final Class<?> type;

        Type(Class<?> type) {
            this.type = type;
        }

        /** The cell for a workbook. */
        @Nullable
        Object read(ResultSet rows, int column) throws SQLException {
            return this == NUMBER ? rows.getBigDecimal(column) : rows.getObject(column, type);
        }
    }

    public static ExportColumn text(String name) {
        return new ExportColumn(name, Type.TEXT);
    }

    public static ExportColumn code(String name) {
        return new ExportColumn(name, Type.CODE);
    }

    public static ExportColumn time(String name) {
        return new ExportColumn(name, Type.TIME);
    }

    public static ExportColumn truth(String name) {
        return new ExportColumn(name, Type.TRUTH);
    }

    public static ExportColumn number(String name) {
        return new ExportColumn(name, Type.NUMBER);
    }

    public static List<String> names(List<ExportColumn> columns) {
        return columns.stream().map(ExportColumn::name).toList();
    }
}
