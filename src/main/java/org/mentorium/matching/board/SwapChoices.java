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

    /** @param lost points that the cohort would lose; below zero when it would gain */
    record Choice(long proposal, String mentee, String mentor, double lost) {}

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
                int lost = now
                        + scoring.score(otherMentee, otherMentor)
                        - own.score(mentee, otherMentor)
                        - scoring.score(otherMentee, mentor);
                choices.add(new Choice(pair.id(), theirs, name, lost / 100.0));
            }
        }
        choices.sort(Comparator.comparingDouble(Choice::lost).thenComparing(Choice::mentee));
        return choices.stream().limit(SHOWN).toList();
    }
}
