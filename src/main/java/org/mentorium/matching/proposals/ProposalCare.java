package org.mentorium.matching.proposals;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do about proposals that wait too long: they remind, or take one back. */
@Service
@Transactional
class ProposalCare {

    private final RunScopes scopes;
    private final MatchProposalRepository proposals;
    private final ProposalReminders reminders;
    private final ProposalLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalCare(
            RunScopes scopes,
            MatchProposalRepository proposals,
            ProposalReminders reminders,
            ProposalLetters letters,
            JdbcClient jdbc,
            Clock clock) {
        this.scopes = scopes;
        this.proposals = proposals;
        this.reminders = reminders;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes to those who have not answered; to all of the run when no proposal is named. */
    void remind(Viewer viewer, String slug, int number, @Nullable Long proposal) {
        RunScope run = scopes.find(viewer, slug, number);
        if (proposal != null) {
            require(run, proposal);
        }
        if (reminders.send(run.id(), run.program().name(), proposal) == 0) {
            throw new RuleBroken("matchRuns.refused.nobodyToRemind");
        }
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
