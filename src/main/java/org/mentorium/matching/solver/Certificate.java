package org.mentorium.matching.solver;

import java.util.List;

/**
 * What an assignment claims of itself and the dual prices that prove it. Anyone can verify it with {@link
 * CertificateChecker}, without trust in the solver.
 *
 * @param pairs how many were made
 * @param possible how many can be made at most, with the fixed ones
 * @param total sum of what the scores count
 * @param bound what the sum can be at most for what the objective puts before it
 * @param lowest the lowest score among the pairs; -1 when there are none
 * @param bands where the bands of scores begin that {@link Objective#BANDS} has filled from below; empty otherwise
 * @param seed decided between equally good assignments
 * @param version of this way of finding them: the same input, seed and version give the same pairs
 */
public record Certificate(
        Objective objective,
        int pairs,
        long possible,
        long total,
        long bound,
        int lowest,
        List<Integer> bands,
        long seed,
        int version,
        List<Prices> proofs) {

    public static final int VERSION = 3;

    public Certificate {
        bands = List.copyOf(bands);
        proofs = List.copyOf(proofs);
    }

    /** Where all but the lowest of so many bands of scores begin, in hundredths. */
    public static List<Integer> bandStarts(int count) {
        return Bands.starts(count);
    }

    /**
     * Dual prices: a mentee's is what one more mentor for them could add at most, a mentor's what one more place could.
     * They do not change.
     */
    public static final class Prices {
        private final long[] mentees;
        private final long[] mentors;

        Prices(long[] mentees, long... mentors) {
            this.mentees = mentees.clone();
            this.mentors = mentors.clone();
        }

        public int mentees() {
            return mentees.length;
        }

        public int mentors() {
            return mentors.length;
        }

        public long ofMentee(int number) {
            return mentees[number];
        }

        public long ofMentor(int number) {
            return mentors[number];
        }
    }
}
