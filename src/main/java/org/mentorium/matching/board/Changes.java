package org.mentorium.matching.board;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.Board;
import org.mentorium.matching.Boards;
import org.mentorium.matching.DraftPair;
import org.mentorium.matching.Drafts;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.scoring.Rule;
import org.mentorium.matching.solver.Pair;
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
        int mentee = board.cohort().mentee(requireNonNull(form.mentee()));
        int mentor = board.cohort().mentor(requireNonNull(form.mentor()));
        if (mentee < 0 || mentor < 0) {
            throw new NotFound();
        }
        String menteeName = board.cohort().mentees().get(mentee).name();
        String mentorName = board.cohort().mentors().get(mentor).name();
        try {
            return new Preview(menteeName, mentorName, outcome(run, board, form, mentee, mentor), null);
        } catch (RuleBroken e) {
            return new Preview(menteeName, mentorName, null, e);
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
        int mentee = board.cohort().mentee(requireNonNull(form.mentee()));
        int mentor = board.cohort().mentor(requireNonNull(form.mentor()));
        if (mentee < 0 || mentor < 0) {
            throw unknown();
        }
        Outcome outcome = outcome(run, board, form, mentee, mentor);
        if (!outcome.fingerprint().equals(form.seen())) {
            throw new RuleBroken("matchRuns.refused.changedMeanwhile");
        }
        List<Pair> chosen = kind == ChangeKind.SWAP
                ? outcome.in()
                : outcome.in().stream()
                        .filter(pair -> pair.mentee() == mentee && pair.mentor() == mentor)
                        .toList();
        drafts.replace(run, board, outcome.out(), outcome.in(), chosen);
        if (kind.lasting()) {
            constraints.keep(viewer, run.program().id(), form);
        }
        return run.address();
    }

    private Outcome outcome(RunScope run, Board board, ChangeForm form, int mentee, int mentor) {
        Alternatives alternatives = new Alternatives(board, run);
        return switch (requireNonNull(form.kind())) {
            case BAN -> alternatives.forbidding(mentee, mentor);
            case SWAP -> swap(board, alternatives, form, mentee, mentor);
            case PIN, SET -> {
                requireAllowed(board, mentee, mentor, form.kind() == ChangeKind.PIN);
                if (!alternatives.room(mentee, mentor)) {
                    throw new RuleBroken(
                            "matchRuns.refused.noRoom",
                            board.cohort().mentors().get(mentor).name(),
                            board.cohort().mentees().get(mentee).name());
                }
                yield alternatives.forcing(mentee, mentor);
            }
        };
    }

    /** A pin takes the place of a ban. */
    private static void requireAllowed(Board board, int mentee, int mentor, boolean pin) {
        List<Rule> broken = board.scoring().broken(mentee, mentor).stream()
                .filter(rule -> !pin || !rule.key().equals("BANNED"))
                .toList();
        if (!broken.isEmpty()) {
            throw new RuleBroken(
                    "matchRuns.refused.rule." + broken.get(0).key(),
                    board.cohort().mentors().get(mentor).name(),
                    board.cohort().mentees().get(mentee).name());
        }
        if (!pin && board.paired(mentee, mentor)) {
            throw new RuleBroken(
                    "matchRuns.refused.paired",
                    board.cohort().mentors().get(mentor).name(),
                    board.cohort().mentees().get(mentee).name());
        }
    }

    private static Outcome swap(Board board, Alternatives alternatives, ChangeForm form, int mentee, int mentor) {
        DraftPair other = other(board, form.other());
        int otherMentee = board.cohort().mentee(other.mentee());
        int otherMentor = board.cohort().mentor(other.mentor());
        if (otherMentee < 0 || otherMentor < 0 || !board.paired(mentee, mentor)) {
            throw new RuleBroken("matchRuns.refused.changedMeanwhile");
        }
        requireAllowed(board, mentee, otherMentor, false);
        requireAllowed(board, otherMentee, mentor, false);
        return alternatives.exchanging(
                List.of(pair(board, mentee, mentor), pair(board, otherMentee, otherMentor)),
                List.of(pair(board, mentee, otherMentor), pair(board, otherMentee, mentor)));
    }

    private static DraftPair other(Board board, @Nullable Long proposal) {
        return board.pairs().stream()
                .filter(pair -> proposal != null && pair.id() == proposal)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("matchRuns.refused.changedMeanwhile"));
    }

    private static Pair pair(Board board, int mentee, int mentor) {
        return new Pair(mentee, mentor, board.scoring().score(mentee, mentor));
    }

    static RuleBroken unknown() {
        return new RuleBroken("matchRuns.refused.unknown");
    }
}
