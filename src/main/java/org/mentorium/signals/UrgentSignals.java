package org.mentorium.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.signals.UrgentSignal.Noticed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for a coordinator, by their most urgent signal; whoever has several stands there once. */
@Service
@Transactional(readOnly = true)
public class UrgentSignals {

    /** By what may soonest hurt somebody or a relationship; within a rule whoever has waited longest. */
    static final List<String> URGENCY =
            List.of("checkIn", "quiet", "unanswered", "earlyEnd", "unequal", "overload", "drift", "isolated");

    // The names are looked up of those alone that are shown.
    private static final String FIRST = """
            select g.slug, g.name as program, s.rule, s.relationship_id, s.participant_id, s.figures,
                   array(select p.given_name || ' ' || p.family_name
                         from relationship_member m join person p on p.id = m.person_id
                         where m.relationship_id = s.relationship_id
                         union all
                         select p.given_name || ' ' || p.family_name
                         from participant t join person p on p.id = t.person_id where t.id = s.participant_id
                         order by 1) as about
            from (select program_id, relationship_id, participant_id,
                         min(array_position(:urgency, rule)) as urgency,
                         (array_agg(found_at order by array_position(:urgency, rule)))[1] as found_at, min(id) as id
                  from signal
                  where gone_at is null and state = 'OPEN' and program_id in (%s)
                  group by program_id, relationship_id, participant_id
                  order by urgency, found_at, id limit :most) f
            join signal s on s.program_id = f.program_id and s.gone_at is null and s.state = 'OPEN'
                 and (s.relationship_id = f.relationship_id or s.participant_id = f.participant_id)
            join program g on g.id = s.program_id
            order by f.urgency, f.found_at, f.id, array_position(:urgency, s.rule), s.id
            """;
    private static final String COORDINATED = """
            select x.program_id from program_role x join program c on c.id = x.program_id and c.state <> 'CLOSED'
            where x.person_id = :viewer and x.role = 'COORDINATOR'
            """;

    private final JdbcClient jdbc;

    UrgentSignals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one program, for its coordinators. */
    public List<UrgentSignal> of(ProgramScope program, int most) {
        Forbidden.unless(program.coordinator());
        return together(first(":program", most).param("program", program.id()));
    }

    /** Of all programs that the viewer coordinates. */
    public List<UrgentSignal> of(Viewer viewer, int most) {
        return together(first(COORDINATED, most).param("viewer", viewer.id()));
    }

    private JdbcClient.StatementSpec first(String programs, int most) {
        return jdbc.sql(FIRST.formatted(programs))
                .param("urgency", URGENCY.toArray(new String[0]))
                .param("most", most);
    }

    /** Rows about the same stand next to each other. */
    private static List<UrgentSignal> together(JdbcClient.StatementSpec first) {
        Map<List<@Nullable Long>, UrgentSignal> found = new LinkedHashMap<>();
        first.query((row, n) -> {
                    UrgentSignal one = row(row);
                    return found.computeIfAbsent(Arrays.asList(one.relationshipId(), one.participantId()), about -> one)
                            .noticed()
                            .add(new Noticed(row.getString("rule"), Arrays.asList((Integer[])
                                    row.getArray("figures").getArray())));
                })
                .list();
        return List.copyOf(found.values());
    }

    private static UrgentSignal row(ResultSet row) throws SQLException {
        return new UrgentSignal(
                row.getString("slug"),
                row.getString("program"),
                row.getObject("relationship_id", Long.class),
                row.getObject("participant_id", Long.class),
                Arrays.asList((String[]) row.getArray("about").getArray()),
                new ArrayList<>());
    }
}
