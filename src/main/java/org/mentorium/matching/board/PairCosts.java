package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.List;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.Board;
import org.mentorium.matching.DraftPair;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.shapes.Quotas;
import org.mentorium.matching.solver.Pair;
import org.mentorium.programs.MatchObjective;

/** Of pairs: exactly, by the assignment. An exchange is named by the other pair's proposal. */
final class PairCosts implements Costs {

    private final Board board;
    private final Cohort cohort;
    private final Alternatives alternatives;
    private final boolean fair;

    PairCosts(Board board, RunScope run) {
        this.board = board;
        this.cohort = board.cohort();
        this.fair = run.aim().objective() == MatchObjective.FAIR;
        this.alternatives = new Alternatives(board, run);
    }

    @Override
    public List<RuleBroken> against(long one, long other, boolean pin) {
        int mentee = cohort.mentee(one);
        int mentor = cohort.mentor(other);
        String menteeName = cohort.mentees().get(mentee).name();
        String mentorName = cohort.mentors().get(mentor).name();
        List<RuleBroken> against = new ArrayList<>(broken(mentee, mentor, pin));
        if (against.isEmpty() && !board.paired(mentee, mentor) && !alternatives.room(mentee, mentor)) {
            against.add(new RuleBroken("matchRuns.refused.noRoom", mentorName, menteeName));
        }
        if (against.isEmpty() && !board.paired(mentee, mentor) && !alternatives.lent(mentee, mentor)) {
            against.add(new RuleBroken("matchRuns.refused.pinQuota", mentorName, menteeName));
        }
        return against;
    }

    private List<RuleBroken> broken(int mentee, int mentor, boolean pin) {
        return board.scoring().broken(mentee, mentor).stream()
                .filter(rule -> !pin || !rule.key().equals("BANNED"))
                .map(rule -> new RuleBroken(
                        "matchRuns.refused.rule." + rule.key(),
                        cohort.mentors().get(mentor).name(),
                        cohort.mentees().get(mentee).name()))
                .toList();
    }

    @Override
    public boolean together(long one, long other) {
        return board.paired(cohort.mentee(one), cohort.mentor(other));
    }

    @Override
    public List<Draft.Tie> ties(long one, long other) {
        return List.of(Draft.tie(cohort, board.scoring(), cohort.mentee(one), cohort.mentor(other)));
    }

    @Override
    public Outcome forcing(long one, long other) {
        return alternatives.forcing(cohort.mentee(one), cohort.mentor(other));
    }

    @Override
    public Outcome forbidding(long one, long other) {
        return alternatives.forbidding(cohort.mentee(one), cohort.mentor(other));
    }

    @Override
    public List<Exchange> exchanges(long one, long other) {
        int mentee = cohort.mentee(one);
        int mentor = cohort.mentor(other);
        Scoring scoring = board.scoring();
        // It stays at this mentee's row.
        Scoring own = scoring.another();
        int now = own.score(mentee, mentor);
        int[] scores = board.pairs().stream()
                .mapToInt(pair -> score(board, pair))
                .filter(score -> score >= 0)
                .sorted()
                .toArray();
        Quotas quotas = board.quotas();
        List<Exchange> exchanges = new ArrayList<>();
        for (DraftPair pair : board.pairs()) {
            int otherMentee = cohort.mentee(pair.mentee());
            int otherMentor = cohort.mentor(pair.mentor());
            if (otherMentee < 0
                    || otherMentor < 0
                    || otherMentee == mentee
                    || otherMentor == mentor
                    || board.forbidden(mentee, otherMentor).isPresent()
                    || board.forbidden(otherMentee, mentor).isPresent()
                    || !lent(quotas, mentee, mentor, otherMentee, otherMentor)) {
                continue;
            }
            int[] out = {now, scoring.score(otherMentee, otherMentor)};
            int[] in = {own.score(mentee, otherMentor), scoring.score(otherMentee, mentor)};
            exchanges.add(new Exchange(
                    pair.id(),
                    cohort.mentees().get(otherMentee).name(),
                    cohort.mentors().get(otherMentor).name(),
                    (out[0] + out[1] - in[0] - in[1]) / 100.0,
                    fair ? Double.valueOf(lowest(scores, out, in) / 100.0) : null));
        }
        return exchanges;
    }

    @Override
    public Outcome exchanging(long one, long other, long with) {
        int mentee = cohort.mentee(one);
        int mentor = cohort.mentor(other);
        DraftPair exchanged = board.pairs().stream()
                .filter(pair -> pair.id() == with)
                .findFirst()
                .orElseThrow(PairCosts::changedMeanwhile);
        int otherMentee = cohort.mentee(exchanged.mentee());
        int otherMentor = cohort.mentor(exchanged.mentor());
        if (otherMentee < 0 || otherMentor < 0 || !board.paired(mentee, mentor)) {
            throw changedMeanwhile();
        }
        requireAllowed(mentee, otherMentor);
        requireAllowed(otherMentee, mentor);
        if (!lent(board.quotas(), mentee, mentor, otherMentee, otherMentor)) {
            throw new RuleBroken(
                    "matchRuns.refused.pinQuota",
                    cohort.mentors().get(otherMentor).name(),
                    cohort.mentees().get(mentee).name());
        }
        return alternatives.exchanging(
                List.of(pair(mentee, mentor), pair(otherMentee, otherMentor)),
                List.of(pair(mentee, otherMentor), pair(otherMentee, mentor)));
    }

    /** Whether quotas hold when two mentees exchange their mentors. */
    private static boolean lent(Quotas quotas, int mentee, int mentor, int otherMentee, int otherMentor) {
        quotas.give(mentee, mentor);
        quotas.give(otherMentee, otherMentor);
        quotas.take(mentee, otherMentor);
        quotas.take(otherMentee, mentor);
        boolean lent = !quotas.exceeded(mentee, otherMentor) && !quotas.exceeded(otherMentee, mentor);
        quotas.give(mentee, otherMentor);
        quotas.give(otherMentee, mentor);
        quotas.take(mentee, mentor);
        quotas.take(otherMentee, otherMentor);
        return lent;
    }

    private void requireAllowed(int mentee, int mentor) {
        board.forbidden(mentee, mentor).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Pair pair(int mentee, int mentor) {
        return new Pair(mentee, mentor, board.scoring().score(mentee, mentor));
    }

    private static RuleBroken changedMeanwhile() {
        return new RuleBroken("matchRuns.refused.changedMeanwhile");
    }

    /** The lowest of the scores when two of them are gone and two others are there. */
    private static int lowest(int[] sorted, int[] out, int[] in) {
        int lowest = Math.min(in[0], in[1]);
        boolean first = true;
        boolean second = true;
        for (int score : sorted) {
            if (first && score == out[0]) {
                first = false;
            } else if (second && score == out[1]) {
                second = false;
            } else {
                return Math.min(lowest, score);
            }
        }
        return lowest;
    }

    /** Of somebody who no longer takes part there is none. */
    private static int score(Board board, DraftPair pair) {
        int mentee = board.cohort().mentee(pair.mentee());
        int mentor = board.cohort().mentor(pair.mentor());
        return mentee < 0 || mentor < 0 ? -1 : board.scoring().score(mentee, mentor);
    }
}
