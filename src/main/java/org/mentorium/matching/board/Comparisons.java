package org.mentorium.matching.board;

import java.util.List;
import org.mentorium.matching.RunScope;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets two runs of a program side by side, mentee by mentee. */
@Component
class Comparisons {

    private static final String SIDES = """
            with ties as (
                select o.match_run_id as run, x.mentee_id, string_agg(p.given_name || ' ' || p.family_name, ', '
                           order by p.family_name, p.given_name, x.mentor_id) as mentors,
                       array_agg(x.mentor_id order by x.mentor_id) as numbers, avg(x.score) / 100.0 as points
                from match_proposal o
                join match_proposal_tie x on x.match_proposal_id = o.id
                join participant m on m.id = x.mentor_id
                join person p on p.id = m.person_id
                where o.match_run_id in (:first, :second) group by 1, 2),
            sides as (
                select coalesce(a.mentee_id, b.mentee_id) as mentee_id, a.mentors as first, a.points as first_points,
                       b.mentors as second, b.points as second_points, a.numbers is not distinct from b.numbers as same
                from (select * from ties where run = :first) a
                full join (select * from ties where run = :second) b using (mentee_id))
            """;

    private final JdbcClient jdbc;

    Comparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Side side(RunScope run) {
        return jdbc.sql("""
                        select ?::int as number, count(*) as pairs, coalesce(sum(x.score), 0) / 100.0 as total,
                               coalesce(avg(x.score), 0) / 100.0 as mean, coalesce(min(x.score), 0) / 100.0 as lowest
                        from match_proposal o join match_proposal_tie x on x.match_proposal_id = o.id
                        where o.match_run_id = ?
                        """).params(run.number(), run.id()).query(Side.class).single();
    }

    /** Mentees with the same mentors in both. */
    int same(RunScope first, RunScope second) {
        return jdbc.sql(SIDES + "select count(*) from sides where same")
                .param("first", first.id())
                .param("second", second.id())
                .query(Integer.class)
                .single();
    }

    Page<DifferenceRow> page(RunScope first, RunScope second, Pageable page) {
        String limit = page.isPaged() ? " limit " + page.getPageSize() + " offset " + page.getOffset() : "";
        List<DifferenceRow> rows = jdbc.sql(SIDES + """
                        select p.given_name || ' ' || p.family_name as mentee, first, first_points, second, second_points
                        from sides s join participant t on t.id = s.mentee_id join person p on p.id = t.person_id
                        where not same order by p.family_name, p.given_name, t.id
                        """ + limit)
                .param("first", first.id())
                .param("second", second.id())
                .query(DifferenceRow.class)
                .list();
        return PageableExecutionUtils.getPage(
                rows,
                page,
                () -> jdbc.sql(SIDES + "select count(*) from sides where not same")
                        .param("first", first.id())
                        .param("second", second.id())
                        .query(Long.class)
                        .single());
    }

    /** The other runs of the program that have pairs, the newest first. */
    List<Integer> others(RunScope run) {
        return jdbc.sql("""
                        select number from match_run where program_id = ? and id <> ? and certificate is not null
                        order by number desc limit 50
                        """)
                .params(run.program().id(), run.id())
                .query(Integer.class)
                .list();
    }
}
