package org.mentorium.overview;

import java.util.List;
import java.util.stream.Collectors;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.web.Option;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the institution as a whole, for administrators. Who is with whom stands nowhere here. */
@Service
@Transactional(readOnly = true)
class Overviews {

    private static final String YEAR =
            "extract(year from coalesce(g.starts_on, (g.created_at at time zone g.time_zone)::date))::int";

    private static final String PROGRAMS = """
            from program g where (:q = '' or position(lower(:q) in lower(g.name)) > 0)
              and (:year = 0 or %s = :year)
              and (:organisation = 0 or exists (
                  select 1 from program_organisation x where x.program_id = g.id and x.organisation_id = :organisation))
            """.formatted(YEAR);

    private static final String FIGURES = """
            select f.*, coalesce(c.relationships, 0) as relationships, coalesce(c.sessions, 0) as sessions,
                   coalesce(c.minutes, 0) as minutes, coalesce(c.complete, 0) as complete,
                   (select count(distinct m.person_id) from relationship_member m
                    join relationship r on r.id = m.relationship_id where r.program_id = f.id) as people
            from (
                select g.id, g.slug, g.name, g.state, %s as year,
                       (select count(*) from participant t where t.program_id = g.id and t.state = 'ADMITTED'
                        and t.role <> 'MENTEE') as mentors,
                       (select count(*) from participant t where t.program_id = g.id and t.state = 'ADMITTED'
                        and t.role <> 'MENTOR') as mentees
                """.formatted(YEAR) + PROGRAMS + """
                order by %s limit :limit offset :offset) f
            left join lateral (
                select count(*) as relationships, sum(sessions) as sessions, sum(minutes) as minutes,
                       count(*) filter (where complete) as complete
                from relationship_completion where program_id = f.id) c on true
            """;

    private static final String LOADS = """
            from (
                select p.id, p.given_name || ' ' || p.family_name as name, p.family_name, p.given_name,
                       coalesce(o.name, '') as organisation, p.capacity,
                       count(distinct r.program_id) as programs, count(distinct r.id) as relationships,
                       count(distinct x.participant_id) as mentees
                from relationship_member m
                join relationship r on r.id = m.relationship_id and r.state = 'ACTIVE'
                join relationship_member x on x.relationship_id = r.id and x.participant_id <> m.participant_id
                     and x.role <> 'MENTOR'
                join person p on p.id = m.person_id
                left join organisation o on o.id = p.organisation_id
                where m.role <> 'MENTEE' and (:organisation = 0 or p.organisation_id = :organisation)
                  and (:q = '' or position(lower(:q) in lower(p.given_name || ' ' || p.family_name)) > 0)
                group by p.id, o.name) l
            where not :over or mentees > capacity
            """;

    private final JdbcClient jdbc;

    Overviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ProgramFigures> programs(Viewer viewer, OverviewFilter filter, Pageable page) {
        Forbidden.unless(viewer.administrator());
        long count = filtered("select count(*) " + PROGRAMS, filter)
                .param("year", filter.yearOr0())
                .query(Long.class)
                .single();
        return new PageImpl<>(
                filtered(FIGURES.replace("%s", order(page)), filter)
                        .param("year", filter.yearOr0())
                        .param("limit", page.getPageSize())
                        .param("offset", page.getOffset())
                        .query(ProgramFigures.class)
                        .list(),
                page,
                count);
    }

    Page<Load> loads(Viewer viewer, OverviewFilter filter, Pageable page) {
        Forbidden.unless(viewer.administrator());
        long count = filtered("select count(*) " + LOADS, filter)
                .param("over", filter.onlyOver())
                .query(Long.class)
                .single();
        return new PageImpl<>(
                filtered("select * " + LOADS + " order by " + order(page) + " limit :limit offset :offset", filter)
                        .param("over", filter.onlyOver())
                        .param("limit", page.getPageSize())
                        .param("offset", page.getOffset())
                        .query(Load.class)
                        .list(),
                page,
                count);
    }

    /** People by their own organisation; relationships in which somebody of it is. */
    List<Tally> organisations(Viewer viewer) {
        Forbidden.unless(viewer.administrator());
        return jdbc.sql("""
                        select o.name, count(distinct t.program_id) as programs,
                               count(distinct t.person_id) filter (where t.role <> 'MENTEE') as mentors,
                               count(distinct t.person_id) filter (where t.role <> 'MENTOR') as mentees,
                               count(distinct m.relationship_id) as relationships
                        from organisation o join person p on p.organisation_id = o.id
                        join participant t on t.person_id = p.id and t.state = 'ADMITTED'
                        left join relationship_member m on m.participant_id = t.id
                        group by o.id order by lower(o.name)
                        """).query(Tally.class).list();
    }

    /** By the year in which programs start. */
    List<Tally> years(Viewer viewer) {
        Forbidden.unless(viewer.administrator());
        return jdbc.sql("""
                        select %s::text as name, count(distinct g.id) as programs,
                               count(distinct t.person_id) filter (where t.role <> 'MENTEE') as mentors,
                               count(distinct t.person_id) filter (where t.role <> 'MENTOR') as mentees,
                               count(distinct m.relationship_id) as relationships
                        from program g left join participant t on t.program_id = g.id and t.state = 'ADMITTED'
                        left join relationship_member m on m.participant_id = t.id
                        group by 1 order by 1 desc
                        """.formatted(YEAR)).query(Tally.class).list();
    }

    List<Option> organisationChoices() {
        return jdbc.sql("select id::text as value, name as label from organisation order by lower(name)")
                .query(Option.class)
                .list();
    }

    List<Option> yearChoices() {
        return jdbc.sql("select distinct %1$s::text as value, %1$s::text as label from program g order by 1 desc"
                        .formatted(YEAR))
                .query(Option.class)
                .list();
    }

    private StatementSpec filtered(String sql, OverviewFilter filter) {
        return jdbc.sql(sql).param("q", filter.q()).param("organisation", filter.organisationOr0());
    }

    /** The properties come from the whitelist of the controller, never from the address. */
    private static String order(Pageable page) {
        return page.getSort().stream()
                .map(by -> by.getProperty() + (by.isAscending() ? " asc nulls first" : " desc nulls last"))
                .collect(Collectors.joining(", "));
    }
}
