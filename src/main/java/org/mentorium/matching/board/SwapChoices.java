package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mentorium.matching.Board;
import org.mentorium.matching.Boards;
import org.mentorium.matching.DraftPair;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.programs.MatchObjective;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With which pairs of a draft a pair could exchange mentors, what helps most first. */
@Component
@Transactional(readOnly = true)
class SwapChoices {

    private static final int SHOWN = 20;

    private final Boards boards;

    SwapChoices(Boards boards) {
        this.boards = boards;
    }

    /**
     * @param lost points that the cohort would lose; below zero when it would gain
     * @param lowest what the lowest score would be
     */
    record Choice(long proposal, String mentee, String mentor, double lost, double lowest, boolean fair) {}

    List<Choice> of(RunScope run, long menteeNumber, long mentorNumber, String filter, Locale locale) {
        Board board = boards.of(run);
        int mentee = board.cohort().mentee(menteeNumber);
        int mentor = board.cohort().mentor(mentorNumber);
        if (mentee < 0 || mentor < 0) {
            return List.of();
        }
        Scoring scoring = board.scoring();
        // It stays at this mentee's row.
        Scoring own = scoring.another();
        int now = own.score(mentee, mentor);
        boolean fair = run.aim().objective() == MatchObjective.FAIR;
        int[] scores = board.pairs().stream()
                .mapToInt(pair -> score(board, pair))
                .filter(score -> score >= 0)
                .sorted()
                .toArray();
        List<Choice> choices = new ArrayList<>();
        for (DraftPair pair : board.pairs()) {
            int otherMentee = board.cohort().mentee(pair.mentee());
            int otherMentor = board.cohort().mentor(pair.mentor());
            if (otherMentee < 0
                    || otherMentor < 0
                    || otherMentee == mentee
                    || otherMentor == mentor
                    || board.forbidden(mentee, otherMentor).isPresent()
                    || board.forbidden(otherMentee, mentor).isPresent()) {
                continue;
            }
            String theirs = board.cohort().mentees().get(otherMentee).name();
            String name = board.cohort().mentors().get(otherMentor).name();
            if ((theirs + " " + name).toLowerCase(locale).contains(filter.toLowerCase(locale))) {
                int[] out = {now, scoring.score(otherMentee, otherMentor)};
                int[] in = {own.score(mentee, otherMentor), scoring.score(otherMentee, mentor)};
                double lost = (out[0] + out[1] - in[0] - in[1]) / 100.0;
                choices.add(new Choice(pair.id(), theirs, name, lost, lowest(scores, out, in) / 100.0, fair));
            }
        }
        choices.sort(Comparator.comparingDouble((Choice choice) -> fair ? -choice.lowest() : 0)
                .thenComparingDouble(Choice::lost)
                .thenComparing(Choice::mentee));
        return choices.stream().limit(SHOWN).toList();
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
