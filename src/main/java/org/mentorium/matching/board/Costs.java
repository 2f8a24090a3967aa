package org.mentorium.matching.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.Board;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.shapes.DraftCircle;

/** What changes of a draft cost, a way for each shape; people by their participations. */
interface Costs {

    /** @param circles the proposals of a draft that is not of pairs */
    static Costs of(RunScope run, Board board, List<DraftCircle> circles) {
        return run.circles() ? new CircleCosts(board, circles, run.seed()) : new PairCosts(board, run);
    }

    /**
     * All that forbids the two, whatever else changes.
     *
     * @param pin takes the place of a ban
     */
    List<RuleBroken> against(long one, long other, boolean pin);

    boolean together(long one, long other);

    /** What each of the two would be to the other; none between two mentees. */
    List<Draft.Tie> ties(long one, long other);

    /** @throws RuleBroken when no draft is found with the two together */
    Outcome forcing(long one, long other);

    Outcome forbidding(long one, long other);

    /** With whom two who are together could exchange, as things are now. */
    List<Exchange> exchanges(long one, long other);

    /** @throws RuleBroken when they cannot, or not any more */
    Outcome exchanging(long one, long other, long with);

    /**
     * Another two, or more, with whom two exchange.
     *
     * @param with by which the exchange is named
     * @param lost points that the cohort would lose; below zero when it would gain
     * @param lowest what the lowest score would be; null where it does not count before all else
     */
    record Exchange(
            long with,
            String mentee,
            String mentor,
            double lost,
            @Nullable Double lowest) {

        double harm() {
            return lowest == null ? 0 : -lowest;
        }
    }
}
