package org.mentorium.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.proposals.ProposalLetters;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.Programs;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with match runs. */
@Service
@Transactional
public class MatchRuns {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final RunScopes scopes;
    private final Programs programs;
    private final MatchRunRepository runs;
    private final RunStarts starts;
    private final RunMaker maker;
    private final Proposals proposals;
    private final Cohorts cohorts;
    private final ProposalLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    MatchRuns(
            RunScopes scopes,
            Programs programs,
            MatchRunRepository runs,
            RunStarts starts,
            RunMaker maker,
            Proposals proposals,
            Cohorts cohorts,
            ProposalLetters letters,
            JdbcClient jdbc,
            Clock clock) {
        this.scopes = scopes;
        this.programs = programs;
        this.runs = runs;
        this.starts = starts;
        this.maker = maker;
        this.proposals = proposals;
        this.cohorts = cohorts;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<RunRow> page(ProgramScope program, Pageable page) {
        List<RunRow> rows = jdbc.sql("""
                        select r.number, r.state, r.based_on_id is not null as trial, r.created_at, count(o.id) as pairs,
                               count(o.relationship_id) as together, count(w.id) as waiting
                        from match_run r
                        left join match_proposal o on o.match_run_id = r.id
                        left join open_match_proposal w on w.id = o.id
                        where r.program_id = ? group by r.id order by r.number desc limit ? offset ?
                        """)
                .params(program.id(), page.getPageSize(), page.getOffset())
                .query(RunRow.class)
                .list();
        return PageableExecutionUtils.getPage(
                rows,
                page,
                () -> jdbc.sql("select count(*) from match_run where program_id = ?")
                        .param(program.id())
                        .query(Long.class)
                        .single());
    }

    /** Makes a draft of everybody who lacks somebody while the caller waits, and answers with its address. */
    public String create(Viewer viewer, String slug) {
        MatchRun run = starts.enterLinked(viewer, scopes.program(viewer, slug));
        maker.make(run.id(), new RunProgress());
        return RunScope.address(slug, run.number());
    }

    void discard(Viewer viewer, String slug, int number) {
        draft(scopes.program(viewer, slug), number).discard();
    }

    /**
     * Shows the proposals to those they are for and writes to each of them once.
     * Of two linked programs both drafts are published, or neither.
     *
     * @param answerDays within how many days people answer, from now on in the program; null for what it is
     */
    public void publish(Viewer viewer, String slug, int number, @Nullable Integer answerDays) {
        RunScope run = scopes.find(viewer, slug, number);
        List<RunScope> all = new ArrayList<>(List.of(run));
        linked(viewer, run).ifPresent(all::add);
        // One at a time in a program, so that two runs do not give the same place away; always in the same order.
        all.stream()
                .map(RunScope::program)
                .sorted(Comparator.comparingLong(ProgramScope::id))
                .forEach(starts::lock);
        all.forEach(one -> publish(one.program(), one.number(), one == run ? answerDays : null));
    }

    /** The draft of the linked program that goes out with this one; without pairs there is nothing to go out. */
    @Transactional(readOnly = true)
    public Optional<RunScope> linked(Viewer viewer, RunScope run) {
        RunScope.Linked linked = run.linked();
        if (linked == null || !linked.draft()) {
            return Optional.empty();
        }
        if (!linked.mine()) {
            throw new RuleBroken("matchRuns.refused.linkedPublication", linked.program());
        }
        return Optional.of(scopes.find(viewer, linked.slug(), linked.number()))
                .filter(other -> !proposals.pairs(other.id()).isEmpty());
    }

    private void publish(ProgramScope program, int number, @Nullable Integer answerDays) {
        RunScope.requireMatching(program);
        MatchRun run = draft(program, number);
        if (run.policy() != null) {
            throw new RuleBroken("matchRuns.refused.trial");
        }
        List<DraftPair> pairs = proposals.pairs(run.id());
        if (pairs.isEmpty()) {
            throw new RuleBroken("matchRuns.refused.empty");
        }
        Cohort cohort = cohorts.read(program.id(), null);
        if (!new Board(cohort, new Scoring(cohort), pairs).troubles().isEmpty()
                || !proposals.tooFew(run.id()).isEmpty()) {
            throw new RuleBroken("matchRuns.refused.troubles");
        }
        if (answerDays != null) {
            programs.answerWithin(program.id(), answerDays);
        }
        Instant now = clock.instant();
        run.publish(now, endOfDay(program, now, programs.answerDays(program.id())));
        runs.saveAndFlush(run);
        letters.proposed(program.name(), run.id());
    }

    /** The end of the day, so many days later, where the program is. */
    private static Instant endOfDay(ProgramScope program, Instant now, int later) {
        return now.atZone(program.zone())
                .toLocalDate()
                .plusDays(later)
                .atTime(LAST_MINUTE)
                .atZone(program.zone())
                .toInstant();
    }

    /** What publishing would do, and what stands in its way as things are now. */
    @Transactional(readOnly = true)
    public Readiness readiness(RunScope run) {
        Cohort cohort = cohorts.read(run.program().id(), run.policy());
        List<Board.Trouble> troubles =
                new ArrayList<>(new Board(cohort, new Scoring(cohort), proposals.pairs(run.id())).troubles());
        troubles.addAll(proposals.tooFew(run.id()));
        return proposals.readiness(run.id(), troubles);
    }

    private MatchRun draft(ProgramScope program, int number) {
        MatchRun run = runs.lock(program.id(), number).orElseThrow(NotFound::new);
        run.requireDraft();
        return run;
    }
}
