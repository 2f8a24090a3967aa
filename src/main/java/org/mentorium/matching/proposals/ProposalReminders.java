package org.mentorium.matching.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to those who have not answered, nobody more than once a day. */
@Component
class ProposalReminders {

    private static final Duration BETWEEN = Duration.ofHours(20);

    private final ProposalLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalReminders(ProposalLetters letters, JdbcClient jdbc, Clock clock) {
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * In the caller's transaction.
     *
     * @param proposal null for all of the run
     * @return how many proposals somebody was reminded of
     */
    int send(long run, String program, @Nullable Long proposal) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Long> reminded = jdbc.sql("""
                        update match_proposal o set reminded_at = :now, version = o.version + 1
                        from (select distinct match_proposal_id as id, reminded_at from open_match_proposal_member
                              where match_run_id = :run and (:all or match_proposal_id = :proposal)
                                and answer is null) w
                        where w.id = o.id and (w.reminded_at is null or w.reminded_at < :before)
                        returning o.id
                        """)
                .param("now", now)
                .param("run", run)
                .param("all", proposal == null)
                .param("proposal", proposal == null ? 0L : proposal)
                .param("before", now.minus(BETWEEN))
                .query(Long.class)
                .list();
        letters.reminded(program, reminded);
        return reminded.size();
    }
}
