package org.mentorium.matching.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Seats of teams as they are taken one after the other, within places and with no mentor twice in a team. */
public final class TakenSeats {

    private final TeamProblem problem;
    private final int[] room;
    private final List<Teams.Seat> seats = new ArrayList<>();

    public TakenSeats(TeamProblem problem) {
        this.problem = problem;
        this.room = problem.capacity().clone();
    }

    public List<Teams.Seat> seats() {
        return List.copyOf(seats);
    }

    /** Takes it, if it is free. */
    public void take(Teams.Seat seat) {
        if (free(seat)) {
            room[seat.mentor()]--;
            seats.add(seat);
        }
    }

    private boolean free(Teams.Seat seat) {
        return room[seat.mentor()] > 0
                && problem.lacks()[seat.mentee()][seat.part()]
                && seats.stream()
                        .noneMatch(other -> other.mentee() == seat.mentee()
                                && (other.part() == seat.part() || other.mentor() == seat.mentor()));
    }

    /** Parts of a mentee's team that a mentor can still take. */
    public IntStream open(int mentee, int mentor) {
        return IntStream.range(0, problem.parts())
                .filter(part -> problem.takes()[mentor][part])
                .filter(part -> free(new Teams.Seat(mentee, part, mentor, 0)));
    }
}
