package org.mentorium.matching;

import org.mentorium.matching.pairs.PairRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a run comes to, in two statements. */
@Component
public class RunSummaries {

    private final JdbcClient jdbc;

    RunSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RunSummary of(RunScope run) {
        Mentees mentees = mentees(run);
        return jdbc.sql("""
                        select count(*) as pairs, count(*) filter (where o.set_by_hand) as by_hand,
                               coalesce(sum(o.score), 0) as total, coalesce(min(o.score), 0) as lowest, coalesce(avg(o.score), 0)::int as mean,
                               count(o.relationship_id) as together, count(w.id) as waiting
                        from match_proposal o left join open_match_proposal w on w.id = o.id where o.match_run_id = ?
                        """)
                .param(run.id())
                .query((row, n) -> new RunSummary(
                        mentees.count(),
                        mentees.matched(),
                        row.getInt("pairs"),
                        row.getInt("by_hand"),
                        row.getInt("pairs") == run.certificate().pairs()
                                && row.getLong("total") == run.certificate().total(),
                        PairRow.whole(row.getInt("lowest")),
                        PairRow.whole(row.getInt("mean")),
                        row.getInt("together"),
                        row.getInt("waiting"),
                        row.getInt("pairs") - row.getInt("together") - row.getInt("waiting")))
                .single();
    }

    private Mentees mentees(RunScope run) {
        return jdbc.sql("""
                        with held as (
                            select e.participant_id as mentee, m.participant_id as mentor
                            from relationship r
                            join relationship_member e on e.relationship_id = r.id and e.role <> 'MENTOR'
                            join relationship_member m on m.relationship_id = r.id and m.role <> 'MENTEE'
                              and m.participant_id <> e.participant_id
                            where r.program_id = :program and r.state = 'ACTIVE'
                            union
                            select mentee_id, mentor_id from open_match_proposal_tie where program_id = :program
                            union
                            select x.mentee_id, x.mentor_id from match_proposal_tie x
                            join match_proposal o on o.id = x.match_proposal_id
                            where o.match_run_id = :run and :draft),
                        -- In one pool whoever is the mentor has somebody too.
                        has as (
                            select mentee as one, mentor as other from held
                            union
                            select h.mentor, h.mentee from held h join program g on g.id = :program
                            where g.mentoring_type in ('PEER', 'RECIPROCAL', 'NEAR_PEER')),
                        counted as (
                            select t.id, count(h.other) as mentors
                            from participant t left join has h on h.one = t.id
                            join program g on g.id = t.program_id
                            where t.program_id = :program and t.state = 'ADMITTED'
                              and not exists (select 1 from rematch_wish w where w.participant_id = t.id and not w.wanted)
                              and (t.role <> 'MENTOR' or g.mentoring_type in ('PEER', 'RECIPROCAL', 'NEAR_PEER')) group by t.id)
                        select count(*) as count, count(*) filter (where c.mentors >=
                            case g.mentoring_type when 'PEER' then 1 when 'RECIPROCAL' then 1 when 'NEAR_PEER' then 1
                                when 'GROUP' then g.group_mentors when 'TEAM' then cardinality(g.team_parts)
                                else g.mentors_per_mentee end) as matched
                        from counted c join program g on g.id = :program
                        """)
                .param("program", run.program().id())
                .param("run", run.id())
                .param("draft", run.state() == RunState.DRAFT)
                .query(Mentees.class)
                .single();
    }

    private record Mentees(int count, int matched) {}
}
