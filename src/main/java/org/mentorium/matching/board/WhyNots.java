package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.Board;
import org.mentorium.matching.ReasonWords;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.Voice;
import org.springframework.stereotype.Component;

/**
 * Answers "why not these two?": by the rule that forbids them, or by what forcing it would cost. Nothing is worked out
 * where a rule forbids, so that a confidential one cannot be told from another by its numbers.
 */
@Component
class WhyNots {

    private final ReasonWords reasons;

    WhyNots(ReasonWords reasons) {
        this.reasons = reasons;
    }

    WhyNot of(RunScope run, Board board, long menteeNumber, long mentorNumber, Locale locale) {
        int mentee = board.cohort().mentee(menteeNumber);
        int mentor = board.cohort().mentor(mentorNumber);
        String menteeName = board.cohort().mentees().get(mentee).name();
        String mentorName = board.cohort().mentors().get(mentor).name();
        boolean paired = board.paired(mentee, mentor);
        List<RuleBroken> against = new ArrayList<>(board.scoring().broken(mentee, mentor).stream()
                .map(rule -> new RuleBroken("matchRuns.refused.rule." + rule.key(), mentorName, menteeName))
                .toList());
        Alternatives alternatives = new Alternatives(board, run);
        if (against.isEmpty() && !paired && !alternatives.room(mentee, mentor)) {
            against.add(new RuleBroken("matchRuns.refused.noRoom", mentorName, menteeName));
        }
        if (!against.isEmpty()) {
            return new WhyNot(menteeName, mentorName, paired, against, null, 0, List.of());
        }
        return new WhyNot(
                menteeName,
                mentorName,
                paired,
                against,
                run.mayChange() ? outcome(alternatives, paired, mentee, mentor) : null,
                board.scoring().score(mentee, mentor) / 100.0,
                reasons.strengths(
                        board.scoring().reasons(mentee, mentor), Voice.COORDINATOR, mentorName, menteeName, locale));
    }

    private static @Nullable Outcome outcome(Alternatives alternatives, boolean paired, int mentee, int mentor) {
        return paired ? alternatives.forbidding(mentee, mentor) : alternatives.forcing(mentee, mentor);
    }
}
