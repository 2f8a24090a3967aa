package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.Board;
import org.mentorium.matching.Boards;
import org.mentorium.matching.ReasonWords;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.Voice;
import org.mentorium.matching.shapes.Draft;
import org.springframework.stereotype.Component;

/**
 * Answers "why not these two?": by the rule that forbids them, or by what forcing it would cost. Nothing is worked out
 * where a rule forbids, so that a confidential one cannot be told from another by its numbers.
 */
@Component
class WhyNots {

    private final Boards boards;
    private final ReasonWords reasons;

    WhyNots(Boards boards, ReasonWords reasons) {
        this.boards = boards;
        this.reasons = reasons;
    }

    WhyNot of(RunScope run, Board board, long mentee, long mentor, Locale locale) {
        Costs costs = Costs.of(run, board, boards.circles(run));
        boolean together = costs.together(mentee, mentor);
        List<RuleBroken> against = new ArrayList<>(costs.against(mentee, mentor, false));
        Outcome outcome = null;
        if (against.isEmpty() && run.mayChange()) {
            try {
                outcome = together ? costs.forbidding(mentee, mentor) : costs.forcing(mentee, mentor);
            } catch (RuleBroken none) {
                against.add(none);
            }
        }
        List<Draft.Tie> ties = against.isEmpty() ? costs.ties(mentee, mentor) : List.of();
        return new WhyNot(
                board.name(mentee),
                board.name(mentor),
                together,
                against,
                outcome,
                score(ties),
                ties.stream().flatMap(tie -> said(board, tie, locale).stream()).toList());
    }

    private static @Nullable Double score(List<Draft.Tie> ties) {
        return ties.isEmpty()
                ? null
                : Double.valueOf(
                        ties.stream().mapToInt(Draft.Tie::score).average().orElseThrow() / 100);
    }

    private List<String> said(Board board, Draft.Tie tie, Locale locale) {
        return reasons.strengths(
                tie.reasons(), Voice.COORDINATOR, board.name(tie.mentor()), board.name(tie.mentee()), locale);
    }
}
