package org.mentorium.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mentorium.questionnaires.CountedRound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Single answers, of those who were told that coordinators read them; one response at a time, however many there are. */
@Component
class NamedAnswers {

    private static final int FETCHED = 2_000;
    // The confidentiality is asked for here once more: no way leads past it.
    private static final String SQL = """
            select s.id, s.round_id, p.given_name || ' ' || p.family_name as person, s.role,
                   coalesce(o.name, '') as organisation, s.participant_id, s.partial, a.item, a.value, a.text, a.choices
            from counted_response s
            join participant t on t.id = s.participant_id
            join person p on p.id = t.person_id
            left join organisation o on o.id = s.organisation_id
            left join answer a on a.response_id = s.id
            where s.round_id = any (?) and s.confidentiality = 'NAMED'
            order by s.participant_id, array_position(?, s.round_id), s.id, a.item
            """;
    private static final String LONGEST = """
            select s.round_id, a.item, max(octet_length(a.text)) as bytes
            from counted_response s join answer a on a.response_id = s.id
            where s.round_id = any (?) and s.confidentiality = 'NAMED' and a.text is not null
            group by s.round_id, a.item
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    NamedAnswers(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCHED);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** One response. */
    record Given(
            long round,
            long participant,
            String person,
            String role,
            String organisation,
            boolean partial,
            List<NamedAnswer> answers) {}

    /** Takes responses, those of one person after each other. */
    @FunctionalInterface
    interface Sink {
        void take(Given given) throws IOException;
    }

    /** The longest text in bytes, by round and key. */
    Map<Long, Map<String, Integer>> longest(List<CountedRound> rounds) {
        Map<Long, Map<String, Integer>> longest = new HashMap<>();
        jdbc.query(
                LONGEST,
                row -> {
                    longest.computeIfAbsent(row.getLong(1), r -> new HashMap<>())
                            .put(row.getString(2), row.getInt(3));
                },
                (Object) ids(rounds));
        return longest;
    }

    void each(List<CountedRound> rounds, Sink sink) throws IOException {
        try {
            reading.executeWithoutResult(status -> {
                List<Given> last = new ArrayList<>();
                List<Long> response = new ArrayList<>();
                jdbc.query(
                        SQL,
                        row -> {
                            if (response.isEmpty() || response.get(0) != row.getLong("id")) {
                                give(last, sink);
                                response.clear();
                                response.add(row.getLong("id"));
                                last.add(given(row));
                            }
                            if (row.getString("item") != null) {
                                last.get(0).answers().add(answer(row));
                            }
                        },
                        ids(rounds),
                        ids(rounds));
                give(last, sink);
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static void give(List<Given> last, Sink sink) {
        try {
            for (Given given : last) {
                sink.take(given);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last.clear();
    }

    private static Long[] ids(List<CountedRound> rounds) {
        return rounds.stream().map(CountedRound::id).toArray(Long[]::new);
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getLong("round_id"),
                row.getLong("participant_id"),
                row.getString("person"),
                row.getString("role"),
                row.getString("organisation"),
                row.getBoolean("partial"),
                new ArrayList<>());
    }

    private static NamedAnswer answer(ResultSet row) throws SQLException {
        var choices = row.getArray("choices");
        return new NamedAnswer(
                row.getLong("round_id"),
                row.getString("item"),
                row.getBigDecimal("value"),
                row.getString("text"),
                choices == null ? List.of() : Arrays.asList((Integer[]) choices.getArray()));
    }
}
