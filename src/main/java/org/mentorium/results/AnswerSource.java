package org.mentorium.results;

import static java.util.Objects.requireNonNull;

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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the answers of closed rounds into columns, all in two statements. */
@Component
class AnswerSource {

    private static final int FETCHED = 10_000;
    // Numbered by a digest: who is left out of a comparison follows from it, and nothing is told by the order.
    private static final String RESPONSES = """
            select s.id, s.round_id, s.role, coalesce(s.organisation_id, -1),
                   coalesce(s.pseudonym::text, s.id::text) as person
            from counted_response s
            where s.round_id = any (?) and not s.partial
            order by md5(s.questionnaire_id || coalesce(s.pseudonym::text, s.id::text)), s.round_id, s.id
            """;
    private static final String ANSWERS = """
            select a.response_id, k.place, a.value::float8, a.choices
            from counted_response s
            join answer a on a.response_id = s.id
            join unnest(?) with ordinality as k (item, place) on k.item = a.item
            where s.round_id = any (?) and not s.partial and a.text is null
            """;

    private final JdbcTemplate jdbc;

    AnswerSource(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCHED);
    }

    private record Place(RoundColumns round, int at) {}

    QuestionnaireAnswers of(List<CountedRound> some) {
        List<CountedRound> closed = some.stream().filter(CountedRound::closed).toList();
        Map<Long, RoundColumns> rounds = new HashMap<>();
        closed.forEach(round -> rounds.put(round.id(), new RoundColumns(round)));
        Long[] ids = closed.stream().map(CountedRound::id).toArray(Long[]::new);
        Map<Long, Place> places = new HashMap<>();
        Map<String, Integer> people = new HashMap<>();
        List<Integer> sides = new ArrayList<>();
        List<Long> organisations = new ArrayList<>();
        jdbc.query(
                RESPONSES,
                row -> {
                    int side = side(row.getString(3));
                    int person = people.computeIfAbsent(text(row, 5), p -> people.size());
                    if (person == sides.size()) {
                        sides.add(side);
                        organisations.add(row.getLong(4));
                    }
                    RoundColumns round = requireNonNull(rounds.get(row.getLong(2)));
                    places.put(row.getLong(1), new Place(round, round.add(person, side, row.getLong(4))));
                },
                new Object[] {ids});
        List<String> keys = closed.stream()
                .flatMap(round -> round.definition().variables().stream())
                .map(Variable::key)
                .distinct()
                .toList();
        jdbc.query(
                ANSWERS,
                row -> {
                    Place place = requireNonNull(places.get(row.getLong(1)));
                    place.round().set(place.at(), keys.get(row.getInt(2) - 1), row.getDouble(3), choices(row));
                },
                keys.toArray(String[]::new),
                ids);
        return new QuestionnaireAnswers(
                people.size(),
                sides.stream().mapToInt(Integer::intValue).toArray(),
                organisations.stream().mapToLong(Long::longValue).toArray(),
                closed.stream()
                        .map(round -> requireNonNull(rounds.get(round.id())).done())
                        .toList());
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return String.valueOf(row.getString(column));
    }

    private static int side(@Nullable String role) {
        return role == null ? -1 : role.equals("MENTEE") ? 0 : 1;
    }

    private static List<Integer> choices(ResultSet row) throws SQLException {
        var array = row.getArray(4);
        return array == null ? List.of() : Arrays.asList((Integer[]) array.getArray());
    }
}
