package org.mentorium.matching.requests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorium.common.NotFound;
import org.mentorium.matching.Cohorts;
import org.mentorium.matching.scoring.Cohort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a program's mentors as one mentee may choose among them, in a constant number of statements. */
@Component
class Rankings {

    private final Cohorts cohorts;
    private final JdbcClient jdbc;

    Rankings(Cohorts cohorts, JdbcClient jdbc) {
        this.cohorts = cohorts;
        this.jdbc = jdbc;
    }

    Ranking of(Chooser chooser, MentorFilter filter) {
        return of(chooser.program().id(), chooser.participant(), filter);
    }

    Ranking of(long program, long mentee, MentorFilter filter) {
        return find(program, mentee, filter).orElseThrow(NotFound::new);
    }

    /** None for who takes no part any more. */
    Optional<Ranking> find(long program, long mentee, MentorFilter filter) {
        Cohort cohort = cohorts.read(program);
        int seeker = cohort.mentee(mentee);
        return seeker < 0
                ? Optional.empty()
                : Optional.of(new Ranking(cohort, cohort.mentees().get(seeker), filter));
    }

    /** Who comes next for a mentee whose request came to nothing: mentors with a place whom they have not asked yet. */
    List<Ranking.Choice> next(Ranking ranking, long mentee) {
        return ranking.next(Set.copyOf(jdbc.sql("select mentor_id from match_request where mentee_id = ?")
                .param(mentee)
                .query(Long.class)
                .list()));
    }
}
