package org.mentorium.sociograms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who met whom in one relationship, for its members: a tie is a session to which both came. */
@Service
@Transactional(readOnly = true)
class GroupSociograms {

    private static final String BONDS = """
            select a.person_id as a, b.person_id as b, count(distinct s.id) as sessions
            from relationship_member a
            join relationship_member b on b.relationship_id = a.relationship_id and a.person_id < b.person_id
            join mentoring_session s on s.relationship_id = a.relationship_id and s.state = 'HELD'
            where a.relationship_id = ?
              and not exists (select from session_attendance x
                              where x.session_id = s.id and x.person_id in (a.person_id, b.person_id) and x.came is false)
            group by a.person_id, b.person_id order by 1, 2
            """;
    private static final String MEMBERS = """
            select p.id, p.given_name || ' ' || p.family_name as name,
                   p.given_name || ' ' || left(p.family_name, 1) || '.' as short_name,
                   coalesce(max(o.name), '') as organisation, bool_or(m.role <> 'MENTEE') as mentor,
                   bool_or(m.role <> 'MENTOR') as mentee
            from relationship_member m join person p on p.id = m.person_id
            left join organisation o on o.id = p.organisation_id
            where m.relationship_id = ? group by p.id
            """;

    private final RelationshipScopes relationships;
    private final NetworkChart charts;
    private final JdbcClient jdbc;

    GroupSociograms(RelationshipScopes relationships, NetworkChart charts, JdbcClient jdbc) {
        this.relationships = relationships;
        this.charts = charts;
        this.jdbc = jdbc;
    }

    GroupSociogram of(Viewer viewer, long id, Locale locale) {
        RelationshipScope scope = relationships.findAsMember(viewer, id);
        List<Bond> bonds = jdbc.sql(BONDS).param(id).query(Bond.class).list();
        Map<Long, Somebody> members = jdbc.sql(MEMBERS).param(id).query(Somebody.class).list().stream()
                .collect(Collectors.toMap(Somebody::id, Function.identity()));
        People people = People.of(
                bonds, members.keySet().stream().mapToLong(Long::longValue).toArray());
        int[] all = IntStream.range(0, people.ids().length).toArray();
        List<Somebody> named = people.of(all).stream().map(members::get).toList();
        return new GroupSociogram(scope, charts.of(people.network(), all, named, locale));
    }
}
