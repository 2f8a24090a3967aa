package org.mentorium.sociograms;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.sociograms.ProgramSociogram.Apart;
import org.mentorium.sociograms.ProgramSociogram.Exchange;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ties of programs: of mentors and mentees, and of peers, in relationships that go on or have met. */
@Component
class NetworkReader {

    private static final int ORGANISATIONS = 8;
    private static final int NAMES = 20;
    private static final String OTHERS = "others";

    private static final String TIES = """
            with held as (
                select r.id, count(s.id) as sessions
                from relationship r left join mentoring_session s on s.relationship_id = r.id and s.state = 'HELD'
                where r.program_id = any (:programs)
                group by r.id, r.state having r.state = 'ACTIVE' or count(s.id) > 0),
            tie as (
                select distinct h.id, h.sessions, a.person_id as mentor, b.person_id as mentee
                from held h
                join relationship_member a on a.relationship_id = h.id and a.role <> 'MENTEE'
                join relationship_member b on b.relationship_id = h.id and b.role <> 'MENTOR'
                where a.person_id <> b.person_id)
            """;
    // Peers stand in it both ways round.
    private static final String BONDS = TIES + """
            select a, b, sum(sessions)::int as sessions
            from (select distinct id, sessions, least(mentor, mentee) as a, greatest(mentor, mentee) as b from tie) t
            join person p on p.id = t.a
            join person q on q.id = t.b
            where :organisation = 0 or p.organisation_id = :organisation or q.organisation_id = :organisation
            group by a, b order by a, b
            """;
    private static final String EXCHANGE = TIES + """
            select coalesce(o.id, 0) as giving, coalesce(o.name, '') as giving_name,
                   coalesce(i.id, 0) as receiving, coalesce(i.name, '') as receiving_name, sum(t.sessions)::int as sessions
            from tie t
            join person p on p.id = t.mentor left join organisation o on o.id = p.organisation_id
            join person q on q.id = t.mentee left join organisation i on i.id = q.organisation_id
            group by o.id, i.id order by 2, 4, 1, 3
            """;
    private static final String APART = TIES + """
            select p.given_name || ' ' || p.family_name as name, count(*) over () as n
            from person p
            where (:organisation = 0 or p.organisation_id = :organisation)
              and exists (select from participant t
                          where t.person_id = p.id and t.program_id = any (:programs) and t.state = 'ADMITTED')
              and p.id not in (select mentor from tie union select mentee from tie)
            order by p.family_name, p.given_name, p.id limit :names
            """;
    private static final String PEOPLE = """
            select p.id, p.given_name || ' ' || p.family_name as name,
                   p.given_name || ' ' || left(p.family_name, 1) || '.' as short_name,
                   coalesce(max(o.name), '') as organisation, bool_or(m.role <> 'MENTEE') as mentor,
                   bool_or(m.role <> 'MENTOR') as mentee
            from person p
            left join organisation o on o.id = p.organisation_id
            join relationship_member m on m.person_id = p.id
            join relationship r on r.id = m.relationship_id and r.program_id = any (:programs)
            where p.id = any (:people)
            group by p.id
            """;

    private final JdbcClient jdbc;

    NetworkReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A program that is linked to another, and that somebody coordinates. */
    record Linked(long id, String name) {}

    @Nullable
    Linked linked(long program, long viewer) {
        return jdbc.sql("""
                        select g.id, g.name from program g
                        join program_role o on o.program_id = g.id and o.person_id = :viewer and o.role = 'COORDINATOR'
                        where g.linked_program_id = :program
                           or g.id = (select linked_program_id from program where id = :program)
                        order by g.id limit 1
                        """)
                .param("viewer", viewer)
                .param("program", program)
                .query(Linked.class)
                .optional()
                .orElse(null);
    }

    List<Bond> bonds(Long[] programs, long organisation) {
        return jdbc.sql(BONDS)
                .param("programs", programs)
                .param("organisation", organisation)
                .query(Bond.class)
                .list();
    }

    Map<Long, Somebody> people(Long[] programs, List<Long> ids) {
        return jdbc
                .sql(PEOPLE)
                .param("programs", programs)
                .param("people", ids.toArray(Long[]::new))
                .query(Somebody.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Somebody::id, Function.identity()));
    }

    Apart apart(Long[] programs, long organisation) {
        int[] all = new int[1];
        List<String> names = jdbc.sql(APART)
                .param("programs", programs)
                .param("organisation", organisation)
                .param("names", NAMES)
                .query((row, n) -> {
                    all[0] = row.getInt("n");
                    return String.valueOf(row.getString("name"));
                })
                .list();
        return new Apart(names, all[0]);
    }

    private record Row(long giving, String givingName, long receiving, String receivingName, int sessions) {}

    /** The organisations with the most sessions each for themselves, the others together. */
    Exchange exchange(Long[] programs, String others, String none) {
        List<Row> rows =
                jdbc.sql(EXCHANGE).param("programs", programs).query(Row.class).list();
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, Integer> sums = new HashMap<>();
        for (Row row : rows) {
            names.put(row.giving(), row.giving() == 0 ? none : row.givingName());
            names.put(row.receiving(), row.receiving() == 0 ? none : row.receivingName());
            sums.merge(row.giving(), row.sessions(), Integer::sum);
            sums.merge(row.receiving(), row.sessions(), Integer::sum);
        }
        List<Long> shown = names.keySet().stream()
                .sorted(Comparator.comparingInt((Long id) -> -sums.getOrDefault(id, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(names.size() > ORGANISATIONS ? ORGANISATIONS - 1 : ORGANISATIONS)
                .toList();
        List<Option> options = new java.util.ArrayList<>(names.entrySet().stream()
                .filter(entry -> shown.contains(entry.getKey()))
                .sorted(Comparator.comparing((Map.Entry<Long, String> entry) -> entry.getKey() == 0)
                        .thenComparing(Map.Entry.comparingByValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Option(Long.toString(entry.getKey()), entry.getValue()))
                .toList());
        if (shown.size() < names.size()) {
            options.add(new Option(OTHERS, others));
        }
        Map<String, Integer> sessions = new HashMap<>();
        rows.forEach(row -> sessions.merge(
                key(shown, row.giving()) + " " + key(shown, row.receiving()), row.sessions(), Integer::sum));
        return new Exchange(options, sessions);
    }

    private static String key(List<Long> shown, long organisation) {
        return shown.contains(organisation) ? Long.toString(organisation) : OTHERS;
    }

    /** Organisations of people who take part. */
    List<Option> organisations(Long[] programs) {
        return jdbc.sql("""
                        select o.id::text as value, o.name as label from organisation o
                        where exists (select from participant t join person p on p.id = t.person_id
                                      where p.organisation_id = o.id and t.program_id = any (?) and t.state = 'ADMITTED')
                        order by o.name, o.id
                        """).param(programs).query(Option.class).list();
    }
}
