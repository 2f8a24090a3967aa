package org.mentorium.matching.board;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.solver.Certificate;
import org.mentorium.programs.MatchObjective;

/**
 * What a change would make of a draft.
 *
 * @param out numbers of the proposals that it would lose
 * @param in proposals that it would gain
 * @param objective what the proposals of the draft were chosen by, and so what the change costs
 * @param circles whether the draft is of groups, teams or peers
 * @param least what the cohort would lose at least, in hundredths, when it is not proven that it need not lose less;
 *     otherwise null
 */
record Outcome(
        List<Move> moves,
        List<Long> out,
        List<Draft> in,
        MatchObjective objective,
        Merit before,
        Merit after,
        boolean circles,
        @Nullable Long least) {

    /** Pairs in a band of scores, now and then; from and to in whole points. */
    record Band(int from, int to, int before, int after) {}

    Outcome withLeast(long least) {
        return new Outcome(moves, out, in, objective, before, after, circles, least);
    }

    /** Points that the cohort loses; below zero when it gains. */
    public double lost() {
        return (before.total() - after.total()) / 100.0;
    }

    /** Points that it would lose at least, or at most gain; null when what is said is exact. */
    public @Nullable Double leastLost() {
        return least == null ? null : Double.valueOf(Math.min(least, before.total() - after.total()) / 100.0);
    }

    /** Places of people that are lost; below zero when there are more. */
    public int pairsLost() {
        return before.pairs() - after.pairs();
    }

    public boolean nothing() {
        return out.isEmpty() && in.isEmpty();
    }

    public double lowestBefore() {
        return before.lowest() / 100.0;
    }

    public double lowestAfter() {
        return after.lowest() / 100.0;
    }

    /** Whether there is a lowest score both now and then. */
    public boolean lowestKnown() {
        return before.lowest() >= 0 && after.lowest() >= 0;
    }

    /** Bands of scores that would hold more pairs, or fewer. */
    public List<Band> bands() {
        List<Integer> starts =
                Certificate.bandStarts(Math.max(1, before.inBands().size()));
        return IntStream.range(0, before.inBands().size())
                .filter(band ->
                        !before.inBands().get(band).equals(after.inBands().get(band)))
                .mapToObj(band -> new Band(
                        band == 0 ? 0 : Math.round(starts.get(band - 1) / 100f),
                        band == starts.size() ? 100 : Math.round(starts.get(band) / 100f),
                        before.inBands().get(band),
                        after.inBands().get(band)))
                .toList();
    }

    /** Says whether two outcomes are the same, without being the outcome. */
    public String fingerprint() {
        List<List<Long>> people = in.stream()
                .map(draft ->
                        draft.members().stream().map(Draft.Member::participant).toList())
                .toList();
        return Integer.toHexString(Objects.hash(out, people, before, after));
    }
}
