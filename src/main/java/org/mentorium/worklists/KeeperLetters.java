package org.mentorium.worklists;

import java.util.Locale;
import org.mentorium.mail.Outbox;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a coordinator that somebody else handed people or relationships to them; it names none of them. */
@Component
class KeeperLetters {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final PublicAddress address;

    KeeperLetters(JdbcClient jdbc, Outbox outbox, PublicAddress address) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
    }

    private record Reader(String email, String givenName, String locale) {}

    /** @param many how many were handed over */
    void given(Target target, long person, int many) {
        if (many == 0 || person == target.viewer().id()) {
            return;
        }
        Reader reader = jdbc.sql("select email, given_name, locale from person where id = ?")
                .param(person)
                .query(Reader.class)
                .single();
        outbox.post(
                reader.email(),
                Locale.forLanguageTag(reader.locale()),
                "worklists.mail.given",
                reader.givenName(),
                target.program().name(),
                many,
                address.of("/programs/" + target.program().slug() + "/worklists/"
                        + target.list().key() + target.filter().keptBy("mine").query()),
                target.list().people() ? "people" : "relationships");
    }
}
