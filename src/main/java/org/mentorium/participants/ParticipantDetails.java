package org.mentorium.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.people.MeetingMode;
import org.mentorium.people.Occupation;
import org.mentorium.people.WeeklyTime;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one participant's page. */
@Component
class ParticipantDetails {

    private final JdbcClient jdbc;

    ParticipantDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ParticipantDetail find(ProgramScope scope, long id) {
        Forbidden.unless(scope.mayReadParticipants());
        return jdbc.sql("""
                        select t.*, p.given_name || ' ' || p.family_name as name, p.email, o.name as organisation,
                               p.position, m.given_name || ' ' || m.family_name as line_manager, p.languages,
                               p.skills_offered, p.skills_sought, p.goals, p.experience_years, p.availability,
                               p.time_zone, p.capacity as own_limit, p.occupation, p.place, p.meeting_mode, p.hours_month, g.mentor_capacity,
                               g.mentoring_type, g.match_precedence,
                               d.given_name || ' ' || d.family_name as decided_by_name,
                               exists (select 1 from account a where a.person_id = p.id) as sign_in,
                               (select max(l.created_at) from access_link l where l.person_id = p.id
                                   and l.purpose = 'INVITATION' and l.used_at is null and l.expires_at > now())
                                   as invited_at,
                               (select count(*) from relationship_member x join relationship r on r.id = x.relationship_id
                                   where x.participant_id = t.id and r.state = 'ACTIVE') as active_relationships
                        from participant t
                        join person p on p.id = t.person_id
                        join program g on g.id = t.program_id
                        left join organisation o on o.id = p.organisation_id
                        left join person m on m.id = p.line_manager_id
                        left join person d on d.id = t.decided_by
                        where t.program_id = ? and t.id = ?
                        """)
                .params(scope.id(), id)
                .query((row, n) -> detail(row, scope))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static ParticipantDetail detail(ResultSet row, ProgramScope scope) throws SQLException {
        return new ParticipantDetail(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                ParticipantRole.valueOf(row.getString("role")),
                ParticipantState.valueOf(row.getString("state")),
                row.getString("organisation"),
                row.getString("position"),
                row.getString("line_manager"),
                Participants.texts(row, "languages"),
                Participants.texts(row, "skills_offered"),
                Participants.texts(row, "skills_sought"),
                row.getString("goals"),
                row.getObject("experience_years", Integer.class),
                Participants.texts(row, "availability").stream()
                        .map(WeeklyTime::parse)
                        .flatMap(Optional::stream)
                        .toList(),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("own_limit", Integer.class),
                row.getObject("capacity", Integer.class),
                row.getInt("mentor_capacity"),
                scope.coordinator() ? row.getString("motivation") : "",
                moment(row, "created_at"),
                optionalMoment(row, "decided_at"),
                row.getString("decided_by_name"),
                row.getBoolean("sign_in"),
                optionalMoment(row, "invited_at"),
                row.getInt("active_relationships"),
                row.getInt("version"),
                ParticipantRights.mayDecide(scope),
                Participants.constant(Occupation.class, row.getString("occupation")),
                row.getString("place"),
                Participants.constant(MeetingMode.class, row.getString("meeting_mode")),
                row.getObject("hours_month", Integer.class),
                new Standing(
                        Participants.texts(row, "parts"),
                        row.getObject("year_group", Integer.class),
                        row.getObject("priority", Integer.class)),
                row.getString("mentoring_type").equals("TEAM"),
                row.getString("mentoring_type").equals("NEAR_PEER"),
                row.getString("match_precedence").equals("PRIORITY"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalMoment(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
