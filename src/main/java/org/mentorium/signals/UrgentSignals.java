package org.mentorium.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signals that wait for a coordinator, most urgent first. */
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
            from (select s.* from signal s
                  where s.gone_at is null and s.state = 'OPEN' and s.program_id in (%s)
                  order by array_position(:urgency, s.rule), s.found_at, s.id limit :most) s
            join program g on g.id = s.program_id
            order by array_position(:urgency, s.rule), s.found_at, s.id
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
        return first(":program", most)
                .param("program", program.id())
                .query(UrgentSignals::row)
                .list();
    }

    /** Of all programs that the viewer coordinates. */
    public List<UrgentSignal> of(Viewer viewer, int most) {
        return first(COORDINATED, most)
                .param("viewer", viewer.id())
                .query(UrgentSignals::row)
                .list();
    }

    private JdbcClient.StatementSpec first(String programs, int most) {
        return jdbc.sql(FIRST.formatted(programs))
                .param("urgency", URGENCY.toArray(new String[0]))
                .param("most", most);
    }

    private static UrgentSignal row(ResultSet row, int n) throws SQLException {
        return new UrgentSignal(
                row.getString("slug"),
                row.getString("program"),
                row.getString("rule"),
                row.getObject("relationship_id", Long.class),
                row.getObject("participant_id", Long.class),
                Arrays.asList((String[]) row.getArray("about").getArray()),
                Arrays.asList((Integer[]) row.getArray("figures").getArray()));
    }
}
