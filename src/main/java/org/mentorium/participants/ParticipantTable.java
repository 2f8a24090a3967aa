package org.mentorium.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.export.Table;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The participants' list as a table, in the columns that an import reads. */
@Component
class ParticipantTable {

    private static final String ROWS = """
            select p.*, t.role, t.state, t.capacity as given_capacity, t.parts, t.year_group, t.priority, o.name as organisation,
                   m.email as line_manager_email
            from participant t
            join person p on p.id = t.person_id
            left join organisation o on o.id = p.organisation_id
            left join person m on m.id = p.line_manager_id
            """;

    private final JdbcClient jdbc;

    ParticipantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Table of(ProgramScope scope, ParticipantFilter filter) {
        Forbidden.unless(scope.mayReadParticipants());
        return new Table(scope.name(), ImportColumns.ALL, sink -> {
            for (Object[] row : rows(scope, filter)) {
                sink.row(row);
            }
        });
    }

    private List<Object[]> rows(ProgramScope scope, ParticipantFilter filter) {
        return jdbc.sql(ROWS + filter.where() + " order by p.family_name, p.given_name, t.id")
                .params(filter.params(scope.id()))
                .query((row, n) -> cells(row))
                .list();
    }

    private static @Nullable Object[] cells(ResultSet row) throws SQLException {
        return new @Nullable Object[] {
            row.getString("email"),
            row.getString("given_name"),
            row.getString("family_name"),
            ImportPlanner.word(ParticipantRole.valueOf(row.getString("role"))),
            row.getString("organisation"),
            row.getString("position"),
            row.getString("line_manager_email"),
            list(row, "languages"),
            list(row, "skills_offered"),
            list(row, "skills_sought"),
            row.getString("goals"),
            row.getObject("experience_years", Integer.class),
            row.getObject("given_capacity", Integer.class),
            list(row, "availability"),
            row.getString("locale"),
            row.getString("time_zone"),
            word(row, "occupation"),
            row.getString("place"),
            word(row, "meeting_mode"),
            row.getObject("hours_month", Integer.class),
            StandingReader.expertise(Participants.texts(row, "parts")),
            StandingReader.side(Participants.texts(row, "parts")),
            row.getObject("year_group", Integer.class),
            row.getObject("priority", Integer.class),
            row.getString("state").toLowerCase(java.util.Locale.ROOT)
        };
    }

    private static @Nullable String word(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : name.toLowerCase(java.util.Locale.ROOT);
    }

    private static String list(ResultSet row, String column) throws SQLException {
        return String.join(Profile.BETWEEN, Participants.texts(row, column));
    }
}
