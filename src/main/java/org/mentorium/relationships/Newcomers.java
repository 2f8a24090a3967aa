package org.mentorium.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mentorium.programs.MentoringType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the participants whom a new relationship binds together. */
@Component
class Newcomers {

    private final JdbcClient jdbc;

    Newcomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Mentees before mentors, so far as they are admitted; locked, so that nobody binds the same people meanwhile. */
    List<Newcomer> lock(long programId, Collection<Partner> partners) {
        Map<Long, MemberRole> roles =
                partners.stream().collect(Collectors.toMap(Partner::participantId, Partner::role, (a, b) -> a));
        return jdbc
                .sql("""
                        select t.id, t.person_id, t.role, g.mentoring_type, p.locale, p.languages
                        from participant t join person p on p.id = t.person_id join program g on g.id = t.program_id
                        where t.program_id = :program and t.state = 'ADMITTED'
                          and t.id in (:partners)
                        order by t.role, t.id for update of t
                        """)
                .param("program", programId)
                .param("partners", roles.keySet())
                .query((row, n) -> newcomer(row, roles))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Only in one pool people are bound together whatever they applied as. */
    private static Optional<Newcomer> newcomer(ResultSet row, Map<Long, MemberRole> roles) throws SQLException {
        MemberRole role = Objects.requireNonNull(roles.get(row.getLong("id")));
        boolean pool = MentoringType.valueOf(row.getString("mentoring_type")).peers();
        if (!pool && !role.name().equals(row.getString("role"))) {
            return Optional.empty();
        }
        return Optional.of(new Newcomer(
                new Membership(row.getLong("id"), row.getLong("person_id"), role),
                row.getString("locale"),
                Arrays.asList((String[]) row.getArray("languages").getArray())));
    }

    /** Whether two of them, a mentor and a mentee or two peers, are bound already. */
    boolean alreadyTogether(Collection<Partner> partners) {
        return jdbc.sql("""
                        select exists (
                            select 1 from relationship r
                            join relationship_member a on a.relationship_id = r.id and a.participant_id in (:partners)
                            join relationship_member b on b.relationship_id = r.id and b.participant_id in (:partners)
                              and b.participant_id <> a.participant_id and (b.role <> a.role or b.role = 'PEER')
                            where r.state = 'ACTIVE')
                        """)
                .param("partners", partners.stream().map(Partner::participantId).toList())
                .query(Boolean.class)
                .single();
    }
}
