package org.mentorium.recognitions.badges;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorium.common.NotFound;
import org.mentorium.recognitions.Part;
import org.mentorium.recognitions.Parts;
import org.mentorium.recognitions.Standing;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of a badge whether it is valid, to anybody who has its address, from the records as they are now. */
@Service
@Transactional(readOnly = true)
class BadgePages {

    private final Parts parts;
    private final BadgeWords words;
    private final PublicAddress address;
    private final JdbcClient jdbc;

    BadgePages(Parts parts, BadgeWords words, PublicAddress address, JdbcClient jdbc) {
        this.parts = parts;
        this.words = words;
        this.address = address;
        this.jdbc = jdbc;
    }

    /** NotFound when its owner took it back. */
    BadgePage page(String badge, Locale locale) {
        Part part = part(shown(badge));
        boolean valid = part.standing() == Standing.GIVEN;
        return valid
                ? new BadgePage(
                        badge,
                        true,
                        part.name(),
                        words.name(part, locale),
                        part.program().name(),
                        words.issuer(part),
                        words.criteria(part, locale),
                        part.givenOn())
                : new BadgePage(badge, false, "", "", "", "", "", null);
    }

    /** The signed file, while it is valid. */
    String credential(String badge) {
        Kept kept = shown(badge);
        if (part(kept).standing() != Standing.GIVEN) {
            throw new NotFound();
        }
        return kept.credential();
    }

    /** The list of revoked badges that holds at most this one: who asks learns of no other. */
    Map<String, Object> status(String badge) {
        Kept kept = find(badge);
        boolean valid = !kept.withdrawn() && part(kept).standing() == Standing.GIVEN;
        String page = address.of("/badges/" + badge);
        return Map.of(
                "id",
                page + "/status",
                "issuer",
                address.of("/"),
                "revokedCredential",
                valid ? List.of() : List.of(Map.of("id", page)));
    }

    private Kept shown(String badge) {
        Kept kept = find(badge);
        if (kept.withdrawn()) {
            throw new NotFound();
        }
        return kept;
    }

    private Kept find(String badge) {
        return jdbc.sql("""
                        select recognition_id, credential, withdrawn_at is not null as withdrawn
                        from badge where address = ?
                        """).param(badge).query(Kept.class).optional().orElseThrow(NotFound::new);
    }

    private Part part(Kept kept) {
        return parts.ofRecognition(kept.recognitionId()).orElseThrow(NotFound::new);
    }

    private record Kept(long recognitionId, String credential, boolean withdrawn) {}
}
