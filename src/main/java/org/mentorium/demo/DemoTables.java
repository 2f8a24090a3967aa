package org.mentorium.demo;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Writes many rows at once: the history of a demonstration was never typed into forms. */
final class DemoTables {

    private final JdbcTemplate jdbc;

    DemoTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the next call the rows are this person's, as row-level security asks. */
    void askAs(long person) {
        jdbc.query("select ask_as(?)", row -> {}, person);
    }

    /** A number that stands in the database, if it does. */
    @Nullable
    Long find(String sql, long id) {
        return jdbc.queryForObject(sql, Long.class, id);
    }

    /** One row's values, in the order of the columns. */
    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    long insertOne(String table, String columns, @Nullable Object... values) {
        return insert(table, columns, List.of(row(values))).get(0);
    }

    /**
     * Writes rows and answers with their numbers, in the same order.
     *
     * @param columns separated by commas, with a cast where the database needs one: {@code reasons::jsonb}
     */
    List<Long> insert(String table, String columns, List<List<@Nullable Object>> rows) {
        var keys = new GeneratedKeyHolder();
        jdbc.batchUpdate(
                connection -> connection.prepareStatement(sql(table, columns), new String[] {"id"}),
                new Values(rows),
                keys);
        return keys.getKeyList().stream()
                .map(key -> ((Number) key.values().iterator().next()).longValue())
                .toList();
    }

    /** Writes rows of a table that has no numbers of its own. */
    void fill(String table, String columns, List<List<@Nullable Object>> rows) {
        jdbc.batchUpdate(sql(table, columns), new Values(rows));
    }

    private static String sql(String table, String columns) {
        String names = Stream.of(columns.split(","))
                .map(column -> column.replaceAll("::.*", ""))
                .collect(Collectors.joining(","));
        String places = Stream.of(columns.split(","))
                .map(column -> "?" + (column.contains("::") ? column.substring(column.indexOf("::")) : ""))
                .collect(Collectors.joining(","));
        return "insert into " + table + " (" + names + ") values (" + places + ")";
    }

    private record Values(List<List<@Nullable Object>> rows) implements BatchPreparedStatementSetter {

        @Override
        public void setValues(PreparedStatement statement, int i) throws SQLException {
            int place = 1;
            for (Object value : rows.get(i)) {
                statement.setObject(place++, stored(statement, value));
            }
        }

        @Override
        public int getBatchSize() {
            return rows.size();
        }

        private static @Nullable Object stored(PreparedStatement statement, @Nullable Object value)
                throws SQLException {
            if (value instanceof List<?> texts) {
                return statement.getConnection().createArrayOf("text", texts.toArray());
            }
            if (value instanceof Instant moment) {
                return moment.atOffset(ZoneOffset.UTC);
            }
            return value instanceof Enum<?> constant ? constant.name() : value;
        }
    }
}
