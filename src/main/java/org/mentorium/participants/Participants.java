package org.mentorium.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mentorium.people.WeeklyTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about who takes part. Rights are checked by who calls. */
@Service
@Transactional(readOnly = true)
public class Participants {

    private static final String ADMITTED = """
            select t.id, t.person_id, t.role, p.given_name || ' ' || p.family_name as name,
                   p.organisation_id, o.name as organisation, p.position, p.line_manager_id, p.languages,
                   p.skills_offered, p.skills_sought, p.goals, p.experience_years, p.availability,
                   p.time_zone,
                   case when g.mentoring_type in ('PEER', 'RECIPROCAL') then 1
                       when t.role = 'MENTEE' then g.mentors_per_mentee
                       else greatest(0, least(coalesce(t.capacity, g.mentor_capacity),
                                              coalesce(p.capacity - elsewhere.mentees, 99))) end as capacity
            from participant t
            join program g on g.id = t.program_id
            join person p on p.id = t.person_id
            left join organisation o on o.id = p.organisation_id
            -- What a mentor does in other programs counts only against a limit of their own.
            left join lateral (
                select count(*)::int as mentees
                from relationship_member mine
                join relationship r on r.id = mine.relationship_id
                join relationship_member theirs on theirs.relationship_id = r.id and theirs.role = 'MENTEE'
                where mine.person_id = p.id and mine.role = 'MENTOR' and r.state = 'ACTIVE'
                  and r.program_id <> t.program_id and p.capacity is not null) elsewhere on true
            where t.state = 'ADMITTED' and \
            """;

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All admitted participants of a program by name, in one statement. */
    public List<MatchingProfile> admitted(long programId) {
        return jdbc.sql(ADMITTED + "t.program_id = ? order by p.family_name, p.given_name, t.id")
                .param(programId)
                .query((row, n) -> profile(row))
                .list();
    }

    /** The same of one participant, while they are admitted. */
    public Optional<MatchingProfile> findAdmitted(long participantId) {
        return jdbc.sql(ADMITTED + "t.id = ?")
                .param(participantId)
                .query((row, n) -> profile(row))
                .optional();
    }

    private static MatchingProfile profile(ResultSet row) throws SQLException {
        return new MatchingProfile(
                row.getLong("id"),
                row.getLong("person_id"),
                ParticipantRole.valueOf(row.getString("role")),
                row.getString("name"),
                row.getObject("organisation_id", Long.class),
                row.getString("organisation"),
                row.getString("position"),
                row.getObject("line_manager_id", Long.class),
                texts(row, "languages"),
                texts(row, "skills_offered"),
                texts(row, "skills_sought"),
                row.getString("goals"),
                row.getObject("experience_years", Integer.class),
                texts(row, "availability").stream()
                        .map(WeeklyTime::parse)
                        .flatMap(Optional::stream)
                        .toList(),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("capacity"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
