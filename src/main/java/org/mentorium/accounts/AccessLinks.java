package org.mentorium.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.SecretToken;
import org.mentorium.people.AddressChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secret addresses that work once and for a while; the database knows only their hashes. */
@Component
class AccessLinks {

    enum Purpose {
        INVITATION(Duration.ofDays(14)),
        PASSWORD_RESET(Duration.ofMinutes(10)),
        SETUP(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link's token; earlier ones for the same person and purpose die. */
    String create(Purpose purpose, @Nullable Long personId) {
        OffsetDateTime now = now();
        String token = SecretToken.create();
        jdbc.sql("""
                delete from access_link
                where purpose = :purpose and person_id is not distinct from :person and used_at is null
                """)
                .param("purpose", purpose.name())
                .param("person", personId, java.sql.Types.BIGINT)
                .update();
        jdbc.sql("""
                insert into access_link (token_hash, purpose, person_id, created_at, expires_at)
                values (:hash, :purpose, :person, :now, :end)
                """)
                .param("hash", SecretToken.hash(token))
                .param("purpose", purpose.name())
                .param("person", personId, java.sql.Types.BIGINT)
                .param("now", now)
                .param("end", now.plus(purpose.life))
                .update();
        return token;
    }

    /** Whether the link still works, without using it. */
    boolean works(Purpose purpose, String token) {
        return jdbc.sql("""
                        select exists (select 1 from access_link
                        where token_hash = ? and purpose = ? and used_at is null and expires_at > ?)
                        """)
                .params(SecretToken.hash(token), purpose.name(), now())
                .query(Boolean.class)
                .single();
    }

    /** The person of an invitation that still works. */
    Optional<Long> invited(String token) {
        return jdbc.sql("""
                        select person_id from access_link
                        where token_hash = ? and purpose = 'INVITATION' and used_at is null and expires_at > ?
                        """)
                .params(SecretToken.hash(token), now())
                .query(Long.class)
                .optional();
    }

    /** Whether the person was ever invited. */
    boolean invited(long personId) {
        return jdbc.sql("select exists (select 1 from access_link where person_id = ? and purpose = 'INVITATION')")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    /** Uses the link up; of two at the same moment one gets the answer. */
    Optional<Used> use(Purpose purpose, String token) {
        return jdbc.sql("""
                        update access_link set used_at = :now
                        where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                        returning person_id
                        """)
                .param("now", now())
                .param("hash", SecretToken.hash(token))
                .param("purpose", purpose.name())
                .query((row, n) -> new Used(row.getObject("person_id", Long.class)))
                .optional();
    }

    /** Links that went to an address that is somebody else's, perhaps; whoever needs one is sent another. */
    @EventListener
    void on(AddressChanged changed) {
        jdbc.sql("delete from access_link where person_id = ? and used_at is null")
                .param(changed.personId())
                .update();
    }

    /** The person a used link belongs to; none for the set-up of an installation. */
    record Used(@Nullable Long personId) {}

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
