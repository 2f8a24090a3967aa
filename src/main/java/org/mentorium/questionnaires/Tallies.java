package org.mentorium.questionnaires;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import org.mentorium.questionnaires.Tally.Count;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program's tallies by what they belong to (a round, or the questionnaire of a pair of rounds) and by item. */
record Tallies(Map<Key, List<Count>> counts) {

    private static final String BY_ROUND = """
            select s.round_id as owner, a.item, coalesce(s.role, '') as role, a.value as before, a.value, count(*) as n
            from questionnaire q
            join counted_response s on s.questionnaire_id = q.id and not s.partial
            join answer a on a.response_id = s.id and a.value is not null
            where q.program_id = ?
            group by s.round_id, a.item, s.role, a.value
            """;
    private static final String PAIRED = """
            select q.id as owner, a.item, y.role, b.value as before, a.value, count(*) as n
            from questionnaire q
            join counted_response x on x.questionnaire_id = q.id and x.phase = 'PRE' and not x.partial
            join counted_response y on y.pseudonym = x.pseudonym and y.phase = 'POST' and not y.partial
            join answer b on b.response_id = x.id and b.value is not null
            join answer a on a.response_id = y.id and a.value is not null and a.item = b.item
            where q.program_id = ?
            group by q.id, a.item, y.role, b.value, a.value
            """;

    record Key(long owner, String item) {}

    private record Row(long owner, String item, String role, int before, int value, int n) {}

    static Tallies byRound(JdbcClient jdbc, long programId) {
        return read(jdbc, BY_ROUND, programId);
    }

    static Tallies paired(JdbcClient jdbc, long programId) {
        return read(jdbc, PAIRED, programId);
    }

    Tally of(long owner, String item) {
        return new Tally(counts.getOrDefault(new Key(owner, item), List.of()));
    }

    private static Tallies read(JdbcClient jdbc, String sql, long programId) {
        return new Tallies(jdbc.sql(sql).param(programId).query(Row.class).stream()
                .collect(groupingBy(
                        row -> new Key(row.owner(), row.item()),
                        mapping(row -> new Count(row.role(), row.before(), row.value(), row.n()), toList()))));
    }
}
