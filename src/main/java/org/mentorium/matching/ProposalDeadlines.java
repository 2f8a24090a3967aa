package org.mentorium.matching;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people before the time to answer is over, and ends what nobody answered in time. */
@Service
@Transactional
class ProposalDeadlines {

    /** So many at once, each with its letters; the next look takes the next. */
    private static final int BATCH = 200;

    private final MatchProposalRepository proposals;
    private final ProposalReminders reminders;
    private final ProposalLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalDeadlines(
            MatchProposalRepository proposals,
            ProposalReminders reminders,
            ProposalLetters letters,
            JdbcClient jdbc,
            Clock clock) {
        this.proposals = proposals;
        this.reminders = reminders;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Three days before the end, or at half of a shorter time; once. */
    void remind() {
        jdbc.sql("""
                        update match_run r set end_reminded_at = :now, version = r.version + 1
                        from program p
                        where p.id = r.program_id and r.state = 'PUBLISHED' and r.end_reminded_at is null
                          and r.answer_by > :now
                          and r.answer_by - least(interval '3 days', (r.answer_by - r.published_at) / 2) <= :now
                        returning r.id, p.name
                        """)
                .param("now", now())
                .query(Due.class)
                .list()
                .forEach(run -> reminders.send(run.id(), run.name(), null));
    }

    /** Answers whether there may be more. */
    boolean end() {
        List<Due> due = jdbc.sql("""
                        select o.id, p.name from open_match_proposal o
                        join match_run r on r.id = o.match_run_id and r.answer_by <= ?
                        join program p on p.id = o.program_id order by o.id limit ?
                        """).params(now(), BATCH).query(Due.class).list();
        proposals.lock(due.stream().map(Due::id).toList()).stream()
                .filter(MatchProposal::open)
                .forEach(proposal -> proposal.end(Ending.EXPIRED, clock.instant()));
        due.forEach(proposal ->
                people(proposal.id()).forEach(person -> letters.expired(proposal.name(), person, proposal.id())));
        return due.size() == BATCH;
    }

    /** Whether the time to answer a proposal is over. */
    @Transactional(readOnly = true)
    boolean over(long proposal) {
        return jdbc.sql("""
                        select coalesce(r.answer_by <= ?, false)
                        from match_proposal o join match_run r on r.id = o.match_run_id where o.id = ?
                        """).params(now(), proposal).query(Boolean.class).single();
    }

    private List<Long> people(long proposal) {
        return jdbc.sql("""
                        select t.person_id from match_proposal_member m join participant t on t.id = m.participant_id
                        where m.match_proposal_id = ? and m.ending is null and t.state = 'ADMITTED' order by t.person_id
                        """).param(proposal).query(Long.class).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Due(long id, String name) {}
}
