package org.mentorium.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.solver.Pair;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the proposals of a draft, many at once. */
@Component
class Proposals {

    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Proposals(JdbcTemplate batches, JdbcClient jdbc, JsonMapper json) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(long run, Cohort cohort, Scoring scoring, List<Pair> pairs, boolean byHand) {
        batches.batchUpdate("""
                insert into match_proposal (match_run_id, mentor_id, mentee_id, score, reasons, set_by_hand)
                values (?, ?, ?, ?, ?::jsonb, ?)
                """, pairs, BATCH, (statement, pair) -> {
            statement.setLong(1, run);
            statement.setLong(2, cohort.mentors().get(pair.mentor()).participantId());
            statement.setLong(3, cohort.mentees().get(pair.mentee()).participantId());
            statement.setInt(4, pair.score());
            statement.setString(5, json.writeValueAsString(scoring.reasons(pair.mentee(), pair.mentor())));
            statement.setBoolean(6, byHand);
        });
    }

    List<DraftPair> pairs(long run) {
        return jdbc.sql("""
                        select id, mentor_id as mentor, mentee_id as mentee from match_proposal
                        where match_run_id = ? order by id
                        """).param(run).query(DraftPair.class).list();
    }

    Readiness readiness(long run, List<Board.Trouble> troubles) {
        Map<Long, String> keys = new LinkedHashMap<>();
        troubles.forEach(trouble -> keys.putIfAbsent(trouble.proposal(), trouble.key()));
        List<Readiness.Trouble> named = new ArrayList<>();
        Set<Long> people = new HashSet<>();
        List<Named> pairs = jdbc.sql("""
                        select o.id, m.person_id as mentor_person, mp.given_name || ' ' || mp.family_name as mentor,
                               e.person_id as mentee_person, ep.given_name || ' ' || ep.family_name as mentee
                        from match_proposal o
                        join participant m on m.id = o.mentor_id join person mp on mp.id = m.person_id
                        join participant e on e.id = o.mentee_id join person ep on ep.id = e.person_id
                        where o.match_run_id = ? order by ep.family_name, ep.given_name, o.id
                        """).param(run).query(Named.class).list();
        for (Named pair : pairs) {
            people.add(pair.mentorPerson());
            people.add(pair.menteePerson());
            String key = keys.get(pair.id());
            if (key != null) {
                named.add(new Readiness.Trouble(pair.mentor(), pair.mentee(), key));
            }
        }
        return new Readiness(pairs.size(), people.size(), named);
    }

    private record Named(long id, long mentorPerson, String mentor, long menteePerson, String mentee) {}

    /** Takes a pair out of a draft; answers whether it was there. */
    boolean remove(long run, long id) {
        return jdbc.sql("delete from match_proposal where match_run_id = ? and id = ?")
                        .params(run, id)
                        .update()
                > 0;
    }
}
