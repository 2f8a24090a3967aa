package org.mentorium.matching.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.Board;
import org.mentorium.matching.Boards;
import org.mentorium.matching.People;
import org.mentorium.matching.ReasonWords;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.Voice;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out who can be set by hand for a mentee, who cannot, and why. */
@Component
@Transactional(readOnly = true)
public class HandChoices {

    private static final int SHOWN = 30;

    private final Boards boards;
    private final ReasonWords reasons;
    private final MessageSource words;

    HandChoices(Boards boards, ReasonWords reasons, MessageSource words) {
        this.boards = boards;
        this.reasons = reasons;
        this.words = words;
    }

    /**
     * The choice for a mentee, or of a mentee first.
     *
     * @param filter part of the mentors' names
     */
    public HandChoice of(RunScope run, @Nullable Long mentee, String filter, Locale locale) {
        Board board = boards.of(run);
        int place = mentee == null ? -1 : board.cohort().mentee(mentee);
        return place < 0 ? HandChoice.ofMentee(lacking(board)) : ofMentor(board, place, filter, locale);
    }

    private static List<Option> lacking(Board board) {
        List<MatchingProfile> mentees = board.cohort().mentees();
        return IntStream.range(0, mentees.size())
                .filter(mentee -> board.lacking(mentee) > 0)
                .mapToObj(mentees::get)
                .map(People::option)
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private HandChoice ofMentor(Board board, int mentee, String filter, Locale locale) {
        List<MatchingProfile> mentors = board.cohort().mentors();
        List<Integer> possible = new ArrayList<>();
        List<HandChoice.Impossible> impossible = new ArrayList<>();
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            String name = mentors.get(mentor).name();
            if (name.toLowerCase(locale).contains(filter.toLowerCase(locale))) {
                Optional<RuleBroken> refusal = impossible(board, mentee, mentor);
                if (refusal.isPresent()) {
                    impossible.add(new HandChoice.Impossible(name, refusal.get().messageKey()));
                } else {
                    possible.add(mentor);
                }
            }
        }
        possible.sort(
                Comparator.comparingInt((Integer mentor) -> -board.scoring().score(mentee, mentor)));
        List<Integer> shown = possible.stream().limit(SHOWN).toList();
        MatchingProfile profile = board.cohort().mentees().get(mentee);
        return new HandChoice(
                List.of(),
                profile.participantId(),
                profile.name(),
                shown.stream().map(mentors::get).map(People::option).toList(),
                hints(board, mentee, shown, locale),
                possible.size() - shown.size(),
                impossible.stream().limit(SHOWN).toList());
    }

    /** A mentor whose places are given can be chosen: then others move. */
    private static Optional<RuleBroken> impossible(Board board, int mentee, int mentor) {
        MatchingProfile profile = board.cohort().mentors().get(mentor);
        return board.cohort().freePlaces()[mentor] > 0
                ? board.forbidden(mentee, mentor)
                : board.forbidden(mentee, mentor)
                        .or(() -> Optional.of(new RuleBroken(
                                "matchRuns.refused.full",
                                profile.name(),
                                board.cohort().mentees().get(mentee).name())));
    }

    private Map<String, String> hints(Board board, int mentee, List<Integer> mentors, Locale locale) {
        Map<String, String> hints = new LinkedHashMap<>();
        String menteeName = board.cohort().mentees().get(mentee).name();
        for (int mentor : mentors) {
            MatchingProfile profile = board.cohort().mentors().get(mentor);
            String why = String.join(
                    " ",
                    reasons.strengths(
                            board.scoring().reasons(mentee, mentor),
                            Voice.COORDINATOR,
                            profile.name(),
                            menteeName,
                            locale));
            Object[] args = {
                PairRow.whole(board.scoring().score(mentee, mentor)), Math.max(0, board.places(mentor)), why
            };
            hints.put(Long.toString(profile.participantId()), words.getMessage("matchRuns.hand.mentor", args, locale));
        }
        return hints;
    }
}
