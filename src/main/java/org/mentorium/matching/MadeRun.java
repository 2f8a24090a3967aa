package org.mentorium.matching;

import java.util.List;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Exclusions;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.shapes.Fingerprint;
import org.mentorium.matching.shapes.Made;
import org.mentorium.matching.shapes.Shapes;
import org.mentorium.programs.Aim;
import org.mentorium.programs.MentoringType;

/** What a run proposes, by the shape of its program, and how good it is. */
record MadeRun(List<Draft> drafts, RunCertificate certificate) {

    /** @throws java.util.concurrent.CancellationException when the thread was interrupted */
    static MadeRun of(Cohort cohort, Scoring scoring, Aim aim, int[] turns, long seed, RunProgress progress) {
        if (!Shapes.makes(cohort.policy())) {
            RunMaking made = RunMaking.of(cohort, scoring, aim, turns, seed, progress);
            return new MadeRun(
                    made.pairs().stream()
                            .map(pair -> Draft.pair(pair, cohort, scoring))
                            .toList(),
                    made.certificate());
        }
        progress.enter(RunStage.CHOOSING);
        Pins pins = Pins.read(cohort, scoring);
        Made made = Shapes.make(cohort, scoring, pins.kept(), seed);
        progress.enter(RunStage.CHECKING);
        return new MadeRun(
                made.drafts(),
                new RunCertificate(
                        cohort.mentees().size(),
                        made.wanted(),
                        cohort.mentors().size(),
                        made.places(),
                        made.placed(),
                        made.possible(),
                        made.total(),
                        made.bound(),
                        made.lowest(),
                        made.verified(),
                        Exclusions.of(cohort),
                        Fingerprint.of(cohort, scoring),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        cohort.policy().mentoringType() == MentoringType.CROSS
                                ? Integer.valueOf(pins.inVain())
                                : null));
    }
}
