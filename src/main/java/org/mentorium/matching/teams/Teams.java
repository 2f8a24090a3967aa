package org.mentorium.matching.teams;

import java.util.List;

/**
 * Who has whom for what, and what is the most that could be.
 *
 * @param possible how many seats can be filled at most
 * @param bound the most that so many could total
 * @param valid whether an independent check found the bound proven and the rules kept
 */
public record Teams(List<Seat> seats, long possible, long bound, boolean valid) {

    public Teams {
        seats = List.copyOf(seats);
    }

    /** One part of one mentee's team, and the mentor who takes it. */
    public record Seat(int mentee, int part, int mentor, int score) {}

    public long total() {
        return seats.stream().mapToLong(Seat::score).sum();
    }

    /** Whether there is nothing better. */
    public boolean exact() {
        return valid && seats.size() == possible && total() == bound;
    }
}
