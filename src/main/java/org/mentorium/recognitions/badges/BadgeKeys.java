package org.mentorium.recognitions.badges;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The keys that badges are signed with; the first is made when the first badge is asked for. */
@Component
class BadgeKeys {

    private static final int BITS = 2048;
    private final JdbcClient jdbc;
    private final Clock clock;

    BadgeKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest; of two who ask for the first at the same moment, one makes it and the other waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RSAKey signing() {
        jdbc.sql("lock table badge_key in share row exclusive mode").update();
        return newest().orElseGet(this::make);
    }

    /** All that verify, without what signs. */
    @Transactional(readOnly = true)
    public JWKSet known() {
        return new JWKSet(jdbc.sql("select jwk from badge_key order by created_at desc, id")
                .query((row, n) -> (JWK) parse(row.getString("jwk")).toPublicJWK())
                .list());
    }

    private Optional<RSAKey> newest() {
        return jdbc.sql("select jwk from badge_key order by created_at desc, id limit 1")
                .query((row, n) -> parse(row.getString("jwk")))
                .optional();
    }

    private RSAKey make() {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            jdbc.sql("insert into badge_key (id, jwk, created_at) values (?, ?, ?)")
                    .params(List.of(
                            key.getKeyID(), key.toJSONString(), clock.instant().atOffset(ZoneOffset.UTC)))
                    .update();
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey parse(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("A key of the table badge_key is damaged", e);
        }
    }
}
