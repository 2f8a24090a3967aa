package org.mentorium.matching;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Rule;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.solver.Assignment;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.CertificateChecker;
import org.mentorium.matching.solver.Pair;
import org.mentorium.participants.MatchingProfile;

/** Solves a cohort and has the result checked. The same cohort and seed give the same pairs. */
record RunMaking(List<Pair> pairs, RunCertificate certificate) {

    /** @throws java.util.concurrent.CancellationException when the thread was interrupted */
    static RunMaking of(Cohort cohort, Scoring scoring, long seed, RunProgress progress) {
        int[] wanted = cohort.wanted();
        int[] places = cohort.freePlaces();
        Candidates watched = (mentee, mentors, scores) -> {
            progress.row(wanted.length);
            return scoring.of(mentee, mentors, scores);
        };
        AssignmentProblem problem = new AssignmentProblem(wanted, places, watched, Pins.of(cohort, scoring));
        progress.enter(RunStage.CHOOSING);
        Assignment assignment = new AssignmentSolver().solve(problem, seed);
        progress.enter(RunStage.CHECKING);
        CertificateChecker.Check check = CertificateChecker.check(problem, assignment);
        return new RunMaking(
                assignment.pairs(),
                new RunCertificate(
                        wanted.length,
                        sum(wanted),
                        places.length,
                        sum(places),
                        assignment.pairs().size(),
                        check.possible(),
                        assignment.certificate().total(),
                        check.bound(),
                        assignment.certificate().lowest(),
                        check.holds(),
                        excluded(cohort, scoring),
                        hash(cohort, problem)));
    }

    private static Map<String, Integer> excluded(Cohort cohort, Scoring scoring) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int mentee = 0; mentee < cohort.mentees().size(); mentee++) {
            for (int mentor = 0; mentor < cohort.mentors().size(); mentor++) {
                for (Rule rule : scoring.broken(mentee, mentor)) {
                    if (rule.counted()) {
                        counts.merge(rule.key(), 1, Integer::sum);
                    }
                }
            }
        }
        return counts;
    }

    private static String hash(Cohort cohort, AssignmentProblem problem) {
        MessageDigest digest = sha256();
        cohort.mentors().forEach(mentor -> add(digest, mentor));
        for (int mentor = 0; mentor < problem.mentors(); mentor++) {
            add(digest, problem.capacity(mentor));
        }
        int[] mentors = new int[problem.mentors()];
        int[] scores = new int[problem.mentors()];
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            add(digest, cohort.mentees().get(mentee));
            add(digest, problem.wanted(mentee));
            int n = problem.candidates().of(mentee, mentors, scores);
            ByteBuffer row = ByteBuffer.allocate(2 * n * Integer.BYTES);
            for (int i = 0; i < n; i++) {
                row.putInt(mentors[i]).putInt(scores[i]);
            }
            digest.update(row.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, MatchingProfile person) {
        digest.update(
                ByteBuffer.allocate(Long.BYTES).putLong(person.participantId()).array());
    }

    private static void add(MessageDigest digest, int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
