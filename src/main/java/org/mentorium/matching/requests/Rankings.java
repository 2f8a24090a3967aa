package org.mentorium.matching.requests;

import org.mentorium.common.NotFound;
import org.mentorium.matching.Cohorts;
import org.mentorium.matching.scoring.Cohort;
import org.springframework.stereotype.Component;

/** Reads a program's mentors as one mentee may choose among them, in a constant number of statements. */
@Component
class Rankings {

    private final Cohorts cohorts;

    Rankings(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    Ranking of(Chooser chooser, MentorFilter filter) {
        return of(chooser.program().id(), chooser.participant(), filter);
    }

    Ranking of(long program, long mentee, MentorFilter filter) {
        Cohort cohort = cohorts.read(program);
        int seeker = cohort.mentee(mentee);
        if (seeker < 0) {
            throw new NotFound();
        }
        return new Ranking(cohort, cohort.mentees().get(seeker), filter);
    }
}
