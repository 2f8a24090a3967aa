package org.mentorium.matching.proposals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who can still answer a proposal. */
@Component
public class OpenProposals {

    private final JdbcClient jdbc;

    OpenProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The viewer's participations in it; others find nothing. */
    Set<Long> mine(Viewer viewer, long id) {
        List<Long> mine =
                jdbc.sql("""
                        select m.participant_id from match_proposal_member m
                        join match_proposal o on o.id = m.match_proposal_id
                        join match_run r on r.id = o.match_run_id and r.state = 'PUBLISHED'
                        join participant p on p.id = m.participant_id
                        where m.match_proposal_id = ? and p.person_id = ?
                        """).params(id, viewer.id()).query(Long.class).list();
        if (mine.isEmpty()) {
            throw new NotFound();
        }
        return new HashSet<>(mine);
    }

    /** Who is in a relationship, by participation. */
    Set<Long> members(long relationship) {
        return new HashSet<>(jdbc.sql("select participant_id from relationship_member where relationship_id = ?")
                .param(relationship)
                .query(Long.class)
                .list());
    }

    /** Refuses when it is over for this member. */
    Open of(long id, ProposalMember me) {
        List<Row> rows = jdbc.sql("""
                        select w.program_id, g.name as program, w.participant_id as participant, w.person_id as person
                        from open_match_proposal_member w join program g on g.id = w.program_id
                        where w.match_proposal_id = ?
                        """).param(id).query(Row.class).list();
        Map<Long, Long> people = rows.stream().collect(Collectors.toMap(Row::participant, Row::person));
        if (!people.containsKey(me.participantId())) {
            throw new RuleBroken("matchProposals.refused.over");
        }
        return new Open(rows.get(0).programId(), rows.get(0).program(), people);
    }

    /** What a participant is still in, to answer it or as one who has accepted. */
    List<Long> of(long participant) {
        return jdbc.sql("""
                        select o.id from match_proposal_member m
                        join match_proposal o on o.id = m.match_proposal_id and o.ending is null
                        join match_run r on r.id = o.match_run_id and r.state = 'PUBLISHED'
                        where m.participant_id = ? and m.ending is null
                          and (o.relationship_id is null or m.answer is null)
                        order by o.id
                        """).param(participant).query(Long.class).list();
    }

    /** Who is left in it and takes part, when one has gone. */
    Open without(long id, ProposalMember gone) {
        List<Row> rows = jdbc.sql("""
                        select r.program_id, g.name as program, coalesce(t.id, 0) as participant,
                               coalesce(t.person_id, 0) as person
                        from match_proposal_member m
                        join match_proposal o on o.id = m.match_proposal_id
                        join match_run r on r.id = o.match_run_id
                        join program g on g.id = r.program_id
                        left join participant t on t.id = m.participant_id and t.state = 'ADMITTED' and t.id <> :gone
                             and m.ending is null
                        where m.match_proposal_id = :id
                        """)
                .param("gone", gone.participantId())
                .param("id", id)
                .query(Row.class)
                .list();
        return new Open(
                rows.get(0).programId(),
                rows.get(0).program(),
                rows.stream()
                        .filter(row -> row.participant() != 0)
                        .collect(Collectors.toMap(Row::participant, Row::person)));
    }

    private record Row(long programId, String program, long participant, long person) {}

    /** @param people participant to person, of those who are in it and take part */
    record Open(long programId, String program, Map<Long, Long> people) {}
}
