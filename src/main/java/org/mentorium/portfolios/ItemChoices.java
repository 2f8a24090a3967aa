package org.mentorium.portfolios;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Formats;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an item can belong to. */
@Component
class ItemChoices {

    private final JdbcClient jdbc;

    ItemChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a relationship its goals, sessions and plan activities; for an item in none the relationships that go on. */
    record Offered(List<Option> relationships, List<Option> goals, List<Option> sessions, List<Option> activities) {

        void refuseUnknown(ItemData data) {
            refuseUnknown(data.goal(), goals, "goal");
            refuseUnknown(data.session(), sessions, "session");
            refuseUnknown(data.planActivity(), activities, "planActivity");
        }

        void refuseUnknown(@Nullable Long relationship) {
            refuseUnknown(relationship, relationships, "relationship");
        }

        private static void refuseUnknown(@Nullable Long chosen, List<Option> offered, String field) {
            if (chosen != null && offered.stream().noneMatch(o -> o.value().equals(chosen.toString()))) {
                throw new RuleBroken("portfolioItems.choice.unknown").at(field);
            }
        }
    }

    Offered of(Viewer viewer, RelationshipScope scope) {
        return new Offered(
                List.of(),
                options("select id, title as label from goal where relationship_id = ? order by id", scope.id()),
                sessions(viewer, scope),
                options(
                        "select id, title as label from plan_activity where program_id = ? order by position",
                        scope.programId()));
    }

    Offered of(Viewer viewer) {
        List<Option> relationships = options("""
                select r.id, g.name || ': ' || (
                           select string_agg(p.given_name || ' ' || p.family_name, ', ' order by p.family_name, p.id)
                           from relationship_member o join person p on p.id = o.person_id
                           where o.relationship_id = r.id and o.person_id <> m.person_id) as label
                from relationship_member m join relationship r on r.id = m.relationship_id
                join program g on g.id = r.program_id
                where m.person_id = ? and r.state = 'ACTIVE' order by g.name, r.id
                """, viewer.id());
        return new Offered(relationships, List.of(), List.of(), List.of());
    }

    private List<Option> sessions(Viewer viewer, RelationshipScope scope) {
        Formats formats = new Formats(viewer.locale(), viewer.zone(), null);
        return jdbc.sql(
                        "select id, number, starts_at from mentoring_session where relationship_id = ? order by number desc")
                .param(scope.id())
                .query((row, n) -> new Option(
                        row.getString("id"),
                        row.getInt("number")
                                + " · "
                                + formats.date(row.getObject("starts_at", OffsetDateTime.class)
                                        .toInstant())))
                .list();
    }

    private List<Option> options(String sql, long key) {
        return jdbc.sql(sql)
                .param(key)
                .query((row, n) -> new Option(row.getString("id"), row.getString("label")))
                .list();
    }
}
