package org.mentorium.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorium.people.MeetingMode;
import org.mentorium.people.Occupation;
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
                   p.time_zone, t.parts, t.year_group, p.occupation, p.place, p.meeting_mode, coalesce(s.minor, said.minor, false) as minor,
                   coalesce(s.consent_on, said.consent_on) <= (now() at time zone g.time_zone)::date as consented,
                   coalesce(s.screened_on, said.screened_on) <= (now() at time zone g.time_zone)::date as screened,
                   coalesce(s.trained_on, said.trained_on) <= (now() at time zone g.time_zone)::date as trained,
                   array(select a.application_question_id from application_answer a
                         where a.participant_id = t.id order by 1) as questions,
                   array(select a.choice from application_answer a
                         where a.participant_id = t.id order by a.application_question_id) as choices,
                   case when g.mentoring_type in ('PEER', 'RECIPROCAL', 'NEAR_PEER') then 1
                       when t.role = 'MENTEE' then case g.mentoring_type when 'GROUP' then g.group_mentors
                           when 'TEAM' then cardinality(g.team_parts) else g.mentors_per_mentee end
                       else greatest(0, least(coalesce(t.capacity, case g.mentoring_type when 'GROUP' then g.group_most
                                                                  else g.mentor_capacity end),
                                              coalesce(p.capacity - elsewhere.mentees, 99),
                                              coalesce(floor((p.hours_month - elsewhere.hours) / g.hours_month), 99)))
                       end::int as capacity
            from participant t
            join program g on g.id = t.program_id
            join person p on p.id = t.person_id
            left join organisation o on o.id = p.organisation_id
            -- Of who has not agreed themself counts what was stated for this program, and nothing from elsewhere.
            left join safeguarding s on s.person_id = p.id and t.own_at is not null
            left join safeguarding_statement said on said.participant_id = t.id and s.person_id is null
            -- What a mentor does in other programs counts only against a limit of their own, in mentees or in hours.
            left join lateral (
                select count(*)::int as mentees, coalesce(sum(og.hours_month), 0) as hours
                from relationship_member mine
                join relationship r on r.id = mine.relationship_id
                join program og on og.id = r.program_id
                join relationship_member theirs on theirs.relationship_id = r.id and theirs.role = 'MENTEE'
                where mine.person_id = p.id and mine.role = 'MENTOR' and r.state = 'ACTIVE'
                  and r.program_id <> t.program_id
                  and (p.capacity is not null or p.hours_month is not null)) elsewhere on true
            where t.state = 'ADMITTED' and \
            """;

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All admitted participants of a program by name, in one statement; without those whose relationship ended and who
     * do not want another.
     */
    public List<MatchingProfile> admitted(long programId) {
        return jdbc.sql(ADMITTED + """
                        t.program_id = ? and not exists (
                            select 1 from rematch_wish w where w.participant_id = t.id and not w.wanted)
                        order by p.family_name, p.given_name, t.id
                        """)
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

    /** When those who take part applied, and their priority; apart from profiles, for no score may depend on it. */
    public List<Applied> applied(long programId) {
        return jdbc.sql("select id, created_at, priority from participant where program_id = ? and state = 'ADMITTED'")
                .param(programId)
                .query((row, n) -> new Applied(
                        row.getLong("id"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("priority", Integer.class)))
                .list();
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
                row.getInt("capacity"),
                constant(Occupation.class, row.getString("occupation")),
                row.getString("place"),
                constant(MeetingMode.class, row.getString("meeting_mode")),
                new Safeguards(
                        row.getBoolean("minor"),
                        row.getBoolean("consented"),
                        row.getBoolean("screened"),
                        row.getBoolean("trained")),
                answers(row),
                texts(row, "parts"),
                row.getObject("year_group", Integer.class));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Map<Long, Integer> answers(ResultSet row) throws SQLException {
        Long[] questions = (Long[]) row.getArray("questions").getArray();
        Integer[] choices = (Integer[]) row.getArray("choices").getArray();
        return IntStream.range(0, questions.length)
                .boxed()
                .collect(Collectors.toMap(i -> questions[i], i -> choices[i]));
    }
}
