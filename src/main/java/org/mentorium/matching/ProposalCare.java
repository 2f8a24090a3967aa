package org.mentorium.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do about proposals that wait too long: they remind, or take one back. */
@Service
@Transactional
class ProposalCare {

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(20);

    private final RunScopes scopes;
    private final MatchProposalRepository proposals;
    private final ProposalLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalCare(
            RunScopes scopes,
            MatchProposalRepository proposals,
            ProposalLetters letters,
            JdbcClient jdbc,
            Clock clock) {
        this.scopes = scopes;
        this.proposals = proposals;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes to those who have not answered, nobody more than once a day; to all of the run when no proposal is named. */
    void remind(Viewer viewer, String slug, int number, @Nullable Long proposal) {
        RunScope run = scopes.find(viewer, slug, number);
        if (proposal != null) {
            require(run, proposal);
        }
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
                .param("run", run.id())
                .param("all", proposal == null)
                .param("proposal", proposal == null ? 0L : proposal)
                .param("before", now.minus(BETWEEN_REMINDERS))
                .query(Long.class)
                .list();
        if (reminded.isEmpty()) {
            throw new RuleBroken("matchRuns.refused.nobodyToRemind");
        }
        letters.reminded(run.program().name(), reminded);
    }

    /** Takes a proposal back that is still open, so that both can be matched anew. */
    void withdraw(Viewer viewer, String slug, int number, long id) {
        RunScope run = scopes.find(viewer, slug, number);
        require(run, id);
        MatchProposal proposal = proposals.lock(List.of(id)).get(0);
        proposal.end(Ending.WITHDRAWN, clock.instant());
        jdbc.sql("""
                        select p.person_id from match_proposal_member m join participant p on p.id = m.participant_id
                        where m.match_proposal_id = ? and m.ending is null order by p.person_id
                        """)
                .param(id)
                .query(Long.class)
                .list()
                .forEach(person -> letters.ended(run.program().name(), person, id));
    }

    private void require(RunScope run, long proposal) {
        boolean there = run.published()
                && jdbc.sql("select exists (select 1 from match_proposal where match_run_id = ? and id = ?)")
                        .params(run.id(), proposal)
                        .query(Boolean.class)
                        .single();
        if (!there) {
            throw new NotFound();
        }
    }
}
