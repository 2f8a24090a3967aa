package org.mentorium.matching.solver;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of all that goes into a problem: the same input, seed and version give the same pairs. */
final class InputHash {

    private final MessageDigest digest;
    private final AssignmentProblem problem;
    private final ByteBuffer buffer;

    InputHash(AssignmentProblem problem) {
        this.problem = problem;
        this.buffer = ByteBuffer.allocate((3 * problem.mentors() + 4) * Integer.BYTES);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        for (int mentor = 0; mentor < problem.mentors(); mentor++) {
            buffer.putInt(problem.capacity(mentor));
        }
        flush();
        for (Pair pair : problem.fixed()) {
            buffer.putInt(pair.mentee()).putInt(pair.mentor()).putInt(pair.score());
            flush();
        }
    }

    void add(Rows.Row row) {
        buffer.putInt(problem.wanted(row.mentee))
                .putInt(problem.worth().groups()[row.mentee])
                .putInt(row.size);
        boolean alike = row.mentorScores == row.scores;
        for (int i = 0; i < row.size; i++) {
            buffer.putInt(row.mentors[i]).putInt(row.scores[i]);
            if (!alike) {
                buffer.putInt(row.mentorScores[i]);
            }
        }
        flush();
    }

    String hex() {
        Values values = problem.values();
        for (int score = 0; values != Values.POINTS && score <= values.highestScore(); score++) {
            digest.update(
                    ByteBuffer.allocate(Long.BYTES).putLong(values.of(score)).array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
