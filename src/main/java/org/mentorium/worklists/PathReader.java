package org.mentorium.worklists;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mentorium.programs.ProgramScope;
import org.mentorium.worklists.Dashboard.Cell;
import org.mentorium.worklists.Dashboard.PathRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a cohort's path in one statement, over the same rows that the lists show. */
@Component
class PathReader {

    private static final String COUNTS = Arrays.stream(Step.values())
            .map(step -> "count(*) filter (where p.%1$s) as reached_%1$s,"
                    .concat(" count(*) filter (where p.gone and p.furthest = %2$d) as stopped_%1$s")
                    .formatted(step.column(), step.ordinal()))
            .collect(Collectors.joining(", ", "select p.role, ", " from " + PathSql.PATH + " p group by p.role"));

    private final JdbcClient jdbc;

    PathReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static List<String> roles(ProgramScope program) {
        return program.peers() ? List.of("PEER") : List.of("MENTEE", "MENTOR");
    }

    /** @param midpoint whether the program asks anything half-way */
    List<PathRow> of(ProgramScope program, boolean midpoint) {
        Map<String, Map<Step, Cell>> counted = jdbc
                .sql(COUNTS)
                .param("program", program.id())
                .query((row, n) -> {
                    String role = row.getString("role");
                    Map<Step, Cell> cells = new EnumMap<>(Step.class);
                    for (Step step : Step.values()) {
                        cells.put(
                                step,
                                new Cell(
                                        role,
                                        row.getLong("reached_" + step.column()),
                                        row.getLong("stopped_" + step.column())));
                    }
                    return Map.entry(role, cells);
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Function<Step, List<Cell>> cells = step -> roles(program).stream()
                .map(role -> counted.getOrDefault(role, Map.of()).getOrDefault(step, new Cell(role, 0, 0)))
                .toList();
        return Arrays.stream(Step.values())
                .filter(step -> midpoint || step != Step.MIDPOINT)
                .map(step -> new PathRow(step, cells.apply(step)))
                .toList();
    }
}
