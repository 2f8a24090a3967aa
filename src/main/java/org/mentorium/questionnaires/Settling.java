package org.mentorium.questionnaires;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends closed rounds: what was begun and not handed in is marked as a part, and the ballot box is opened. Whoever reads
 * results settles first, so that figures of a closed round never change.
 */
@Component
class Settling {

    private static final String UNSETTLED = """
            select r.id, %s
            from questionnaire_round r
            join questionnaire q on q.id = r.questionnaire_id
            join questionnaire_version v on v.id = r.questionnaire_version_id
            join program g on g.id = q.program_id
            where r.settled_at is null and (cast(:program as bigint) is null or g.id = :program)
            order by r.id
            """.formatted(RoundWindow.COLUMNS);

    private final JdbcClient jdbc;
    private final Clock clock;

    Settling(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Ended(long round, boolean closed) {}

    /** The closed rounds of a program. */
    List<Long> due(long program) {
        return ended(program);
    }

    /** Those of all programs. */
    List<Long> due() {
        return ended(null);
    }

    /** In a transaction of its own: who asks may only be reading. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void settle(List<Long> rounds) {
        rounds.forEach(round -> round(round, clock.instant()));
    }

    private List<Long> ended(@Nullable Long program) {
        Instant now = clock.instant();
        return jdbc
                .sql(UNSETTLED)
                .param("program", program, Types.BIGINT)
                .query((row, n) ->
                        new Ended(row.getLong("id"), RoundWindow.read(row).at(now) == RoundState.CLOSED))
                .list()
                .stream()
                .filter(Ended::closed)
                .map(Ended::round)
                .toList();
    }

    /** One round, in the transaction that closes it. */
    void round(long round, Instant now) {
        jdbc.sql("select settle_round(?, ?)")
                .params(round, now.atOffset(ZoneOffset.UTC))
                .query(row -> {});
    }

    /** A round that opens again. */
    void undo(long round) {
        jdbc.sql("select unsettle_round(?)").param(round).query(row -> {});
    }
}
