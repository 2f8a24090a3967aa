package org.mentorium.matching.board;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.Board;
import org.mentorium.matching.Boards;
import org.mentorium.matching.Drafts;
import org.mentorium.matching.RunScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a draft: what each would cost, and making it. */
@Service
@Transactional
class Changes {

    private final Boards boards;
    private final Drafts drafts;
    private final Constraints constraints;

    Changes(Boards boards, Drafts drafts, Constraints constraints) {
        this.boards = boards;
        this.drafts = drafts;
        this.constraints = constraints;
    }

    /** Says what it would do; the form's kind and people are known to be there. */
    @Transactional(readOnly = true)
    Preview preview(RunScope run, ChangeForm form) {
        Board board = boards.of(run);
        long mentee = requireNonNull(form.mentee());
        long mentor = requireNonNull(form.mentor());
        if (!known(run, board, mentee, mentor)) {
            throw new NotFound();
        }
        try {
            return new Preview(board.name(mentee), board.name(mentor), outcome(run, board, form), null);
        } catch (RuleBroken e) {
            return new Preview(board.name(mentee), board.name(mentor), null, e);
        }
    }

    /** Makes it, if it does what its coordinator was shown; answers with the run's address. */
    String make(Viewer viewer, String slug, int number, ChangeForm form) {
        RunScope run = drafts.lock(viewer, slug, number);
        ChangeKind kind = requireNonNull(form.kind());
        if (kind.lasting() && form.why().isEmpty()) {
            throw new RuleBroken("matchRuns.change.reason.missing").at("reason");
        }
        Board board = boards.of(run);
        long mentee = requireNonNull(form.mentee());
        long mentor = requireNonNull(form.mentor());
        if (!known(run, board, mentee, mentor)) {
            throw unknown();
        }
        Outcome outcome = outcome(run, board, form);
        if (!outcome.fingerprint().equals(form.seen())) {
            throw new RuleBroken("matchRuns.refused.changedMeanwhile");
        }
        drafts.replace(
                run,
                outcome.out(),
                outcome.in(),
                draft -> kind == ChangeKind.SWAP || draft.has(mentee) && draft.has(mentor));
        if (kind.lasting()) {
            constraints.keep(viewer, run.program().id(), mentee, mentor, kind, form.why());
        }
        return run.address();
    }

    private static boolean known(RunScope run, Board board, long mentee, long mentor) {
        return run.circles()
                ? board.known(mentee).isPresent() && board.known(mentor).isPresent() && mentee != mentor
                : board.cohort().mentee(mentee) >= 0 && board.cohort().mentor(mentor) >= 0;
    }

    private Outcome outcome(RunScope run, Board board, ChangeForm form) {
        long mentee = requireNonNull(form.mentee());
        long mentor = requireNonNull(form.mentor());
        Costs costs = Costs.of(run, board, boards.circles(run));
        return switch (requireNonNull(form.kind())) {
            case BAN -> costs.forbidding(mentee, mentor);
            case SWAP -> costs.exchanging(mentee, mentor, form.other() == null ? 0 : form.other());
            case SET -> {
                requireNothing(costs.against(mentee, mentor, false));
                if (costs.together(mentee, mentor)) {
                    throw new RuleBroken("matchRuns.refused.paired", board.name(mentor), board.name(mentee));
                }
                yield costs.forcing(mentee, mentor);
            }
            case PIN -> {
                requireNothing(costs.against(mentee, mentor, true));
                yield costs.forcing(mentee, mentor);
            }
        };
    }

    private static void requireNothing(List<RuleBroken> against) {
        if (!against.isEmpty()) {
            throw against.get(0);
        }
    }

    static RuleBroken unknown() {
        return new RuleBroken("matchRuns.refused.unknown");
    }
}
