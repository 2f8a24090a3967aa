package org.mentorium.matching.circles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mentorium.matching.Board;
import org.mentorium.matching.Boards;
import org.mentorium.matching.People;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.circles.Circles.Circle;
import org.mentorium.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who can be placed by hand: those who lack somebody, and those who have room. */
@Component
@Transactional(readOnly = true)
class CircleChoices {

    private final Boards boards;

    CircleChoices(Boards boards) {
        this.boards = boards;
    }

    /**
     * Of whom a new one can be made.
     *
     * @param first those who lack somebody: mentees or peers
     * @param second those who have room: mentors or peers
     */
    record Two(List<Option> first, List<Option> second) {}

    Two two(RunScope run) {
        Board board = boards.of(run);
        return new Two(lacking(board), room(board));
    }

    /** Everybody who could join a proposal, but for those who are in it. */
    List<Option> joining(RunScope run, Circle circle) {
        Board board = boards.of(run);
        return Stream.concat(lacking(board).stream(), room(board).stream())
                .distinct()
                .filter(option -> !circle.has(Long.parseLong(option.value())))
                .toList();
    }

    private static List<Option> lacking(Board board) {
        List<Option> all = new ArrayList<>();
        for (int mentee = 0; mentee < board.cohort().mentees().size(); mentee++) {
            if (board.lacking(mentee) > 0) {
                all.add(People.option(board.cohort().mentees().get(mentee)));
            }
        }
        all.sort(Comparator.comparing(Option::label));
        return all;
    }

    private static List<Option> room(Board board) {
        List<Option> all = new ArrayList<>();
        for (int mentor = 0; mentor < board.cohort().mentors().size(); mentor++) {
            if (board.places(mentor) > 0) {
                all.add(People.option(board.cohort().mentors().get(mentor)));
            }
        }
        all.sort(Comparator.comparing(Option::label));
        return all;
    }
}
