package org.mentorium.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads agreements for pages. */
@Component
class AgreementReader {

    private final JdbcClient jdbc;

    AgreementReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AgreementStatus status(long relationshipId) {
        return jdbc.sql("""
                        select v.number, v.changed_at, c.given_name || ' ' || c.family_name as changed_by,
                               m.person_id, m.participant_id, p.given_name || ' ' || p.family_name as name, m.role, s.signed_at
                        from relationship_member m join person p on p.id = m.person_id
                        left join lateral (select * from agreement_version where relationship_id = m.relationship_id
                                           order by number desc limit 1) v on true
                        left join person c on c.id = v.changed_by
                        left join agreement_signature s on s.agreement_version_id = v.id and s.person_id = m.person_id
                        where m.relationship_id = ? order by m.role desc, p.family_name, p.given_name, p.id
                        """).param(relationshipId).query((ResultSetExtractor<AgreementStatus>) AgreementReader::status);
    }

    private static AgreementStatus status(ResultSet row) throws SQLException {
        List<AgreementStatus.Signer> signers = new ArrayList<>();
        int number = 0;
        Instant changedAt = null;
        String changedBy = null;
        while (row.next()) {
            number = row.getInt("number");
            changedAt = instant(row, "changed_at");
            changedBy = row.getString("changed_by");
            signers.add(new AgreementStatus.Signer(
                    row.getLong("person_id"),
                    row.getLong("participant_id"),
                    row.getString("name"),
                    MemberRole.valueOf(row.getString("role")),
                    instant(row, "signed_at")));
        }
        return new AgreementStatus(number, changedAt, changedBy, signers);
    }

    Optional<AgreementText> text(long relationshipId, int number) {
        return versions(relationshipId).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    /** All versions, the newest first. */
    List<AgreementText> versions(long relationshipId) {
        return jdbc.sql("""
                        select v.number, v.text, v.changed_at, p.given_name || ' ' || p.family_name as changed_by
                        from agreement_version v left join person p on p.id = v.changed_by
                        where v.relationship_id = ? order by v.number desc
                        """)
                .param(relationshipId)
                .query((row, n) -> new AgreementText(
                        row.getInt("number"),
                        row.getString("text"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by")))
                .list();
    }

    /** The number of the newest version that somebody signed, 0 for none. */
    int lastSigned(long relationshipId, long personId) {
        return jdbc.sql("""
                        select coalesce(max(v.number), 0) from agreement_version v
                        join agreement_signature s on s.agreement_version_id = v.id
                        where v.relationship_id = ? and s.person_id = ?
                        """)
                .params(relationshipId, personId)
                .query(Integer.class)
                .single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
