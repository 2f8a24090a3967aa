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
            select s.round_id as owner, a.item, t.role, a.value as before, a.value, count(*) as n
            from questionnaire q
            join questionnaire_round r on r.questionnaire_id = q.id
            join response s on s.round_id = r.id and s.submitted_at is not null
            join participant t on t.id = s.participant_id
            join answer a on a.response_id = s.id and a.value is not null
            where q.program_id = ?
            group by s.round_id, a.item, t.role, a.value
            """;
    private static final String PAIRED = """
            select q.id as owner, a.item, t.role, b.value as before, a.value, count(*) as n
            from questionnaire q
            join questionnaire_round pre on pre.questionnaire_id = q.id and pre.phase = 'PRE'
            join questionnaire_round post on post.questionnaire_id = q.id and post.phase = 'POST'
            join response x on x.round_id = pre.id and x.submitted_at is not null
            join response y on y.round_id = post.id and y.submitted_at is not null
                           and y.participant_id = x.participant_id
            join participant t on t.id = x.participant_id
            join answer b on b.response_id = x.id and b.value is not null
            join answer a on a.response_id = y.id and a.value is not null and a.item = b.item
            where q.program_id = ?
            group by q.id, a.item, t.role, b.value, a.value
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
