package org.mentorium.sessions.proposals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mentorium.common.Viewer;
import org.mentorium.mail.Outbox;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Formats;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the others that times were proposed, each on their own clock; and the proposer that none suits, or none all
 * members of a group.
 */
@Component
class ProposalLetters {

    private record Reader(long id, String email, String givenName, String locale, String timeZone) {}

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final PublicAddress address;

    ProposalLetters(JdbcClient jdbc, Outbox outbox, PublicAddress address) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
    }

    void proposed(Viewer viewer, RelationshipScope scope, long proposal, List<Instant> times) {
        readers(scope).stream().filter(reader -> reader.id() != viewer.id()).forEach(reader -> {
            ZoneId zone = ZoneId.of(reader.timeZone());
            Formats formats = new Formats(Locale.forLanguageTag(reader.locale()), zone, null);
            String list =
                    times.stream().map(time -> "- " + formats.moment(time)).collect(Collectors.joining("\n"));
            String key = scope.group() ? "proposals.mail.asked" : "proposals.mail.proposed";
            post(viewer, scope, reader, key, proposal, list, formats.city(zone), times.size());
        });
    }

    void declined(Viewer viewer, RelationshipScope scope, long proposal, long proposer) {
        toProposer(viewer, scope, "proposals.mail.declined", proposal, proposer);
    }

    void undecided(Viewer viewer, RelationshipScope scope, long proposal, long proposer) {
        toProposer(viewer, scope, "proposals.mail.undecided", proposal, proposer);
    }

    private void toProposer(Viewer viewer, RelationshipScope scope, String key, long proposal, long proposer) {
        readers(scope).stream()
                .filter(reader -> reader.id() == proposer)
                .forEach(reader -> post(viewer, scope, reader, key, proposal, "", "", 0));
    }

    private void post(
            Viewer viewer,
            RelationshipScope scope,
            Reader reader,
            String key,
            long proposal,
            String times,
            String city,
            int count) {
        String by = scope.members().stream()
                .filter(member -> member.personId() == viewer.id())
                .map(RelationshipScope.Member::name)
                .findFirst()
                .orElse("");
        outbox.post(
                reader.email(),
                Locale.forLanguageTag(reader.locale()),
                key,
                reader.givenName(),
                by,
                times,
                city,
                count,
                address.of(ProposalPage.address(scope.id(), proposal)));
    }

    private List<Reader> readers(RelationshipScope scope) {
        return jdbc.sql("""
                        select p.id, p.email, p.given_name, p.locale, p.time_zone
                        from relationship_member m join person p on p.id = m.person_id where m.relationship_id = ?
                        order by p.id
                        """).param(scope.id()).query(Reader.class).list();
    }
}
