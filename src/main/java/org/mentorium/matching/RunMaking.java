package org.mentorium.matching;

import java.util.List;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Exclusions;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.solver.Assignment;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.CertificateChecker;
import org.mentorium.matching.solver.Objective;
import org.mentorium.matching.solver.Pair;
import org.mentorium.programs.Aim;

/** Solves a cohort and has the result checked. The same cohort and seed give the same pairs. */
record RunMaking(List<Pair> pairs, RunCertificate certificate) {

    /** @throws java.util.concurrent.CancellationException when the thread was interrupted */
    static RunMaking of(Cohort cohort, Scoring scoring, Aim aim, int[] turns, long seed, RunProgress progress) {
        int[] wanted = cohort.wanted();
        int[] places = cohort.freePlaces();
        Candidates watched = (mentee, mentors, scores) -> {
            progress.row(wanted.length);
            return scoring.of(mentee, mentors, scores);
        };
        Pins pins = Pins.read(cohort, scoring);
        AssignmentProblem problem = RunProblem.of(cohort, watched, pins.kept(), turns);
        progress.enter(RunStage.CHOOSING);
        Assignment assignment = new AssignmentSolver()
                .solve(problem, Objective.valueOf(aim.objective().name()), seed);
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
                        Exclusions.of(cohort),
                        check.input(),
                        aim.objective(),
                        aim.precedence(),
                        check.blocking(),
                        assignment.certificate().bands().size() + 1,
                        assignment.certificate().version(),
                        WishesMet.count(cohort, assignment.pairs()),
                        pins.inVain()));
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
