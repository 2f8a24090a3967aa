package org.mentorium.results;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Variable;
import org.mentorium.questionnaires.CountedRound;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the answers of settled rounds, which lie in columns (docs/adr/0038), all in two statements. */
@Component
class AnswerSource {

    private static final int FETCHED = 10_000;
    // Numbered by a digest: who is left out of a comparison follows from it, and nothing is told by the order.
    private static final String RESPONSES = """
            select round_id, role, coalesce(organisation_id, -1), person
            from placed_response where round_id = any (?)
            order by digest, round_id, place
            """;
    private static final String COLUMNS = """
            select round_id, item, value::float8, choices, places
            from round_column where round_id = any (?) and item = any (?)
            """;

    private final JdbcTemplate jdbc;

    AnswerSource(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCHED);
    }

    QuestionnaireAnswers of(List<CountedRound> some) {
        List<CountedRound> closed = some.stream().filter(CountedRound::closed).toList();
        Map<Long, RoundColumns> rounds = new HashMap<>();
        closed.forEach(round -> rounds.put(round.id(), new RoundColumns(round)));
        Long[] ids = closed.stream().map(CountedRound::id).toArray(Long[]::new);
        Map<String, Integer> people = new HashMap<>();
        List<Integer> sides = new ArrayList<>();
        List<Long> organisations = new ArrayList<>();
        jdbc.query(
                RESPONSES,
                row -> {
                    int side = side(row.getString(2));
                    int person = people.computeIfAbsent(text(row, 4), p -> people.size());
                    if (person == sides.size()) {
                        sides.add(side);
                        organisations.add(row.getLong(3));
                    }
                    requireNonNull(rounds.get(row.getLong(1))).add(person, side, row.getLong(3));
                },
                new Object[] {ids});
        String[] keys = closed.stream()
                .flatMap(round -> round.definition().variables().stream())
                .map(Variable::key)
                .distinct()
                .toArray(String[]::new);
        jdbc.query(connection -> columns(connection, ids, keys), row -> {
            requireNonNull(rounds.get(row.getLong(1)))
                    .set(text(row, 2), row.getDouble(3), whole(row, 4), whole(row, 5));
        });
        return new QuestionnaireAnswers(
                people.size(),
                sides.stream().mapToInt(Integer::intValue).toArray(),
                organisations.stream().mapToLong(Long::longValue).toArray(),
                closed.stream()
                        .map(round -> requireNonNull(rounds.get(round.id())).done())
                        .toList());
    }

    /** Places come as bytes and not as text: there are as many as answers. */
    private static PreparedStatement columns(Connection connection, Long[] ids, String[] keys) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(COLUMNS);
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        statement.setArray(1, connection.createArrayOf("bigint", ids));
        statement.setArray(2, connection.createArrayOf("text", keys));
        return statement;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return String.valueOf(row.getString(column));
    }

    /** Peers are on neither side, as are those who answer anonymously. */
    private static int side(@Nullable String role) {
        return "MENTEE".equals(role) ? 0 : "MENTOR".equals(role) ? 1 : Respondents.NEITHER;
    }

    private static List<Integer> whole(ResultSet row, int column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((Integer[]) array.getArray());
    }
}
