package org.mentorium.recognitions.badges;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.mentorium.common.SecretToken;
import org.mentorium.common.Viewer;
import org.mentorium.recognitions.Part;
import org.mentorium.web.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a badge says, in a language: who gives it, what it is called, and what was asked for it. */
@Component
class BadgeWords {

    private final PublicAddress address;
    private final MessageSource words;
    private final JdbcClient jdbc;

    BadgeWords(PublicAddress address, MessageSource words, JdbcClient jdbc) {
        this.address = address;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** In the language of its owner, who shows it to others. */
    Credential credential(Viewer viewer, Part part, String page) {
        Locale locale = viewer.locale();
        String salt = SecretToken.create();
        return new Credential(
                address.of("/"),
                page,
                issuer(part),
                name(part, locale),
                say("badges.description." + part.role(), locale, part.program().name()),
                criteria(part, locale),
                Credential.Recipient.of(part.name(), viewer.email(), salt),
                part.program().slug() + " " + part.role(),
                locale,
                Objects.requireNonNull(part.givenAt()));
    }

    String name(Part part, Locale locale) {
        return say("badges.name." + part.role(), locale, part.program().name());
    }

    String issuer(Part part) {
        List<String> organisations =
                jdbc.sql("""
                        select o.name from program_organisation x join organisation o on o.id = x.organisation_id
                        where x.program_id = ? order by lower(o.name)
                        """).param(part.program().id()).query(String.class).list();
        return organisations.isEmpty() ? part.program().name() : String.join(" · ", organisations);
    }

    /** What the program asks now; the figures of the person are nobody else's. */
    String criteria(Part part, Locale locale) {
        var sessions = part.program().requiredSessions();
        var hours = part.program().requiredHours();
        return say(
                "badges.criteria",
                locale,
                sessions == null ? 0 : sessions,
                hours == null ? 0 : hours,
                part.requiredEvidence());
    }

    private String say(String key, Locale locale, Object... args) {
        return words.getMessage(key, args, locale);
    }
}
