package org.mentorium.recognitions.badges;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.SecretToken;
import org.mentorium.common.Viewer;
import org.mentorium.recognitions.Part;
import org.mentorium.recognitions.Parts;
import org.mentorium.recognitions.Standing;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a recognition public for its owner, and takes it back for them. */
@Service
@Transactional
class Badges {

    private final Parts parts;
    private final BadgeKeys keys;
    private final BadgeWords words;
    private final PublicAddress address;
    private final JdbcClient jdbc;
    private final Clock clock;

    Badges(Parts parts, BadgeKeys keys, BadgeWords words, PublicAddress address, JdbcClient jdbc, Clock clock) {
        this.parts = parts;
        this.keys = keys;
        this.words = words;
        this.address = address;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asking twice gives one badge. */
    void make(Viewer viewer, long recognition) {
        Part part = own(viewer, recognition);
        jdbc.sql("select id from recognition where id = ? for update")
                .param(recognition)
                .query(Long.class)
                .single();
        if (part.standing() != Standing.GIVEN) {
            throw new RuleBroken("recognitions.refused." + part.standing());
        }
        if (own(viewer, recognition).badge() != null) {
            return;
        }
        String secret = SecretToken.create();
        Credential credential = words.credential(viewer, part, address.of("/badges/" + secret));
        jdbc.sql("insert into badge (recognition_id, address, credential, created_at) values (?, ?, ?, ?)")
                .params(recognition, secret, sign(credential), now())
                .update();
    }

    /** The page is gone at once; whoever has the file learns that it is not valid any more. */
    void withdraw(Viewer viewer, long recognition) {
        own(viewer, recognition);
        jdbc.sql("update badge set withdrawn_at = ? where recognition_id = ? and withdrawn_at is null")
                .params(now(), recognition)
                .update();
    }

    private Part own(Viewer viewer, long recognition) {
        return parts.ofRecognition(recognition)
                .filter(part -> part.personId() == viewer.id())
                .orElseThrow(NotFound::new);
    }

    private String sign(Credential credential) {
        RSAKey key = keys.signing();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(address.of("/badges/keys/" + key.getKeyID()))
                .jwk(key.toPublicJWK())
                .build();
        JWSObject signed = new JWSObject(header, new Payload(credential.json()));
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return signed.serialize();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
