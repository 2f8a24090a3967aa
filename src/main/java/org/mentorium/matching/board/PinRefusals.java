package org.mentorium.matching.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.Cohorts;
import org.mentorium.matching.Pins;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of pins that a run would not keep as things are, why not. */
@Component
class PinRefusals {

    private final Cohorts cohorts;

    PinRefusals(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    /** By the numbers of the constraints; nothing is read where none of them is a pin of two who take part. */
    @Transactional(readOnly = true)
    Map<Long, RuleBroken> of(ProgramScope program, List<Constraint> constraints) {
        Map<Long, RuleBroken> refusals = new HashMap<>();
        if (constraints.stream().noneMatch(PinRefusals::asks)) {
            return refusals;
        }
        Cohort cohort = cohorts.read(program.id());
        Map<Bond, String> why = new HashMap<>();
        Pins.read(cohort, new Scoring(cohort)).refused().forEach(refused -> why.put(refused.bond(), refused.key()));
        for (Constraint one : constraints) {
            String key = why.get(new Bond(one.mentorId(), one.menteeId(), Bond.Kind.PINNED));
            if (asks(one) && key != null) {
                refusals.put(one.id(), new RuleBroken(key, one.mentor(), one.mentee()));
            }
        }
        return refusals;
    }

    private static boolean asks(Constraint one) {
        return one.kind() == ChangeKind.PIN && one.takePart();
    }
}
