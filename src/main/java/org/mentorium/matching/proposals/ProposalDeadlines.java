package org.mentorium.matching.proposals;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people before the time to answer is over, and ends what was not answered in time. */
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
        Map<Long, String> due = jdbc.sql("""
                        select distinct w.match_proposal_id as id, p.name from open_match_proposal_member w
                        join match_run r on r.id = w.match_run_id and r.answer_by <= ?
                        join program p on p.id = w.program_id order by w.match_proposal_id limit ?
                        """).params(now(), BATCH).query(Due.class).list().stream()
                .collect(Collectors.toMap(Due::id, Due::name));
        // What has begun or was taken back in between is over for nobody, or for fewer.
        for (MatchProposal proposal : proposals.lock(List.copyOf(due.keySet()))) {
            List<Long> over = proposal.expire(clock.instant()).stream()
                    .map(ProposalMember::participantId)
                    .toList();
            String program = Objects.requireNonNull(due.get(proposal.id()));
            people(over).forEach(person -> letters.expired(program, person, proposal.id()));
        }
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

    /** Whoever has left the program gets no letters of it. */
    private List<Long> people(List<Long> participants) {
        return participants.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select person_id from participant where id in (:ids) and state = 'ADMITTED' order by person_id")
                        .param("ids", participants)
                        .query(Long.class)
                        .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Due(long id, String name) {}
}
