package org.mentorium.matching.shapes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;

/** The SHA-256 of all that goes into a run of a shape of its own: the same with the same seed gives the same groups. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(Cohort cohort, Scoring scoring) {
        MessageDigest digest = sha256();
        digest.update(cohort.policy().shape().toString().getBytes(StandardCharsets.UTF_8));
        add(digest, cohort.freePlaces(), cohort.freePlaces().length);
        add(digest, cohort.wanted(), cohort.wanted().length);
        int[] mentors = new int[cohort.mentors().size()];
        int[] scores = new int[mentors.length];
        for (int mentee = 0; mentee < cohort.mentees().size(); mentee++) {
            int n = scoring.of(mentee, mentors, scores);
            add(digest, mentors, n);
            add(digest, scores, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, int[] numbers, int n) {
        ByteBuffer buffer = ByteBuffer.allocate((n + 1) * Integer.BYTES).putInt(n);
        Arrays.stream(numbers, 0, n).forEach(buffer::putInt);
        digest.update(buffer.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
