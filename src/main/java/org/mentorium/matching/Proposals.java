package org.mentorium.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.shapes.DraftCircle;
import org.mentorium.participants.ParticipantRole;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the proposals of a draft, many at once. */
@Component
public class Proposals {

    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Proposals(JdbcTemplate batches, JdbcClient jdbc, JsonMapper json) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In few statements, each for many at once; answers with their numbers. */
    List<Long> add(long run, List<Draft> drafts, boolean byHand) {
        List<Long> ids = jdbc.sql("""
                        select nextval(pg_get_serial_sequence('match_proposal', 'id')) from generate_series(1, ?)
                        """).param(drafts.size()).query(Long.class).list();
        List<Numbered<Draft>> proposals = new ArrayList<>();
        List<Numbered<Draft.Member>> members = new ArrayList<>();
        List<Numbered<Draft.Tie>> ties = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            long id = ids.get(i);
            proposals.add(new Numbered<>(id, drafts.get(i)));
            drafts.get(i).members().forEach(member -> members.add(new Numbered<>(id, member)));
            drafts.get(i).ties().forEach(tie -> ties.add(new Numbered<>(id, tie)));
        }
        batches.batchUpdate("""
                insert into match_proposal (id, match_run_id, score, set_by_hand, least_mentors, least_mentees)
                overriding system value values (?, ?, ?, ?, ?, ?)
                """, proposals, BATCH, (statement, one) -> {
            statement.setLong(1, one.id());
            statement.setLong(2, run);
            statement.setInt(3, one.of().score());
            statement.setBoolean(4, byHand);
            statement.setInt(5, one.of().leastMentors());
            statement.setInt(6, one.of().leastMentees());
        });
        batches.batchUpdate("""
                insert into match_proposal_member (match_proposal_id, participant_id, role, part) values (?, ?, ?, ?)
                """, members, BATCH, (statement, one) -> {
            statement.setLong(1, one.id());
            statement.setLong(2, one.of().participant());
            statement.setString(3, one.of().role().name());
            statement.setString(4, one.of().part());
        });
        batches.batchUpdate("""
                insert into match_proposal_tie (match_proposal_id, mentor_id, mentee_id, score, reasons)
                values (?, ?, ?, ?, ?::jsonb)
                """, ties, BATCH, (statement, one) -> {
            statement.setLong(1, one.id());
            statement.setLong(2, one.of().mentor());
            statement.setLong(3, one.of().mentee());
            statement.setInt(4, one.of().score());
            statement.setString(5, json.writeValueAsString(one.of().reasons()));
        });
        return ids;
    }

    private record Numbered<T>(long id, T of) {}

    public List<DraftPair> pairs(long run) {
        return jdbc.sql("""
                        select o.id, x.mentor_id as mentor, x.mentee_id as mentee, o.set_by_hand as by_hand
                        from match_proposal o join match_proposal_tie x on x.match_proposal_id = o.id
                        where o.match_run_id = ? order by o.id, x.mentor_id, x.mentee_id
                        """).param(run).query(DraftPair.class).list();
    }

    List<DraftCircle> circles(long run) {
        Map<Long, List<Draft.Member>> members = new LinkedHashMap<>();
        Set<Long> byHand = new HashSet<>();
        jdbc.sql("""
                        select o.id, o.set_by_hand, m.participant_id, m.role, m.part
                        from match_proposal o join match_proposal_member m on m.match_proposal_id = o.id
                        where o.match_run_id = ? order by o.id, m.id
                        """).param(run).query(row -> {
            long id = row.getLong("id");
            members.computeIfAbsent(id, key -> new ArrayList<>())
                    .add(new Draft.Member(
                            row.getLong("participant_id"),
                            ParticipantRole.valueOf(row.getString("role")),
                            row.getString("part")));
            if (row.getBoolean("set_by_hand")) {
                byHand.add(id);
            }
        });
        return members.entrySet().stream()
                .map(circle -> new DraftCircle(circle.getKey(), byHand.contains(circle.getKey()), circle.getValue()))
                .toList();
    }

    Readiness readiness(long run, List<Board.Trouble> troubles) {
        Map<Long, String> keys = new LinkedHashMap<>();
        troubles.forEach(trouble -> keys.putIfAbsent(trouble.proposal(), trouble.key()));
        List<Readiness.Trouble> named = new ArrayList<>();
        Set<Long> people = new HashSet<>();
        Set<Long> told = new HashSet<>();
        List<Named> pairs = jdbc.sql("""
                        select o.id, m.person_id as mentor_person, mp.given_name || ' ' || mp.family_name as mentor,
                               e.person_id as mentee_person, ep.given_name || ' ' || ep.family_name as mentee
                        from match_proposal o
                        join match_proposal_tie x on x.match_proposal_id = o.id
                        join participant m on m.id = x.mentor_id join person mp on mp.id = m.person_id
                        join participant e on e.id = x.mentee_id join person ep on ep.id = e.person_id
                        where o.match_run_id = ? order by ep.family_name, ep.given_name, o.id
                        """).param(run).query(Named.class).list();
        for (Named pair : pairs) {
            people.add(pair.mentorPerson());
            people.add(pair.menteePerson());
            String key = keys.get(pair.id());
            // Of a group it is enough to name the first two.
            if (key != null && told.add(pair.id())) {
                named.add(new Readiness.Trouble(pair.mentor(), pair.mentee(), key));
            }
        }
        int proposals = (int) pairs.stream().map(Named::id).distinct().count();
        return new Readiness(proposals, people.size(), named);
    }

    private record Named(long id, long mentorPerson, String mentor, long menteePerson, String mentee) {}

    /** Those of a draft that could never begin, for they have too few members. */
    List<Board.Trouble> tooFew(long run) {
        return jdbc.sql("""
                        select o.id as proposal, 'matchRuns.trouble.tooFew' as key
                        from match_proposal o join match_proposal_member m on m.match_proposal_id = o.id
                        where o.match_run_id = ? group by o.id
                        having count(*) filter (where m.role = 'MENTOR') < o.least_mentors
                            or count(*) filter (where m.role <> 'MENTOR') < o.least_mentees
                        """).param(run).query(Board.Trouble.class).list();
    }

    /** Takes a pair out of a draft; answers whether it was there. */
    boolean remove(long run, long id) {
        return jdbc.sql("delete from match_proposal where match_run_id = ? and id = ?")
                        .params(run, id)
                        .update()
                > 0;
    }
}
