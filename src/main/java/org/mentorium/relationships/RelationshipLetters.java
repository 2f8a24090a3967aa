package org.mentorium.relationships;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mentorium.mail.Envelope;
import org.mentorium.mail.Outbox;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters about a relationship: each names its reader, the program and an address, nothing else. */
@Component
public class RelationshipLetters {

    private static final String MEMBERS = """
            select distinct r.id as relationship, p.id, p.email, p.given_name, p.locale, g.name as program
            from relationship r join program g on g.id = r.program_id
            join relationship_member m on m.relationship_id = r.id join person p on p.id = m.person_id
            where r.id in (:relationships) and p.id <> :person order by r.id, p.id
            """;

    private static final String UNSIGNED = MEMBERS.replace("order by", """
              and not exists (
                  select from agreement_version v join agreement_signature x on x.agreement_version_id = v.id
                  where v.relationship_id = r.id and x.person_id = p.id
                    and v.number = (select max(number) from agreement_version where relationship_id = r.id))
            order by""");

    private static final String MEMBER = """
            select r.id as relationship, p.id, p.email, p.given_name, p.locale, g.name as program
            from relationship r join program g on g.id = r.program_id join person p on p.id = :person
            where r.id in (:relationships)
            """;

    private static final String COORDINATORS = """
            select r.id as relationship, p.id, p.email, p.given_name, p.locale, g.name as program
            from relationship r join program g on g.id = r.program_id
            join program_role o on o.program_id = g.id and o.role = 'COORDINATOR' join person p on p.id = o.person_id
            where r.id in (:relationships) and p.id <> :person
              and p.id not in (select person_id from relationship_member where relationship_id = r.id) order by p.id
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final PublicAddress address;

    RelationshipLetters(JdbcClient jdbc, Outbox outbox, PublicAddress address) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
    }

    /** @param except the person who need not be told, because they did it; 0 for nobody */
    void toMembers(long relationship, long except, String key, String path) {
        post(MEMBERS, List.of(relationship), except, key, reader -> path);
    }

    /** To the members of all these, each with the address of their own. */
    void toMembers(Collection<Long> relationships, long except, String key) {
        if (!relationships.isEmpty()) {
            post(MEMBERS, relationships, except, key, reader -> "/relationships/" + reader.relationship());
        }
    }

    /**
     * To those members of all these who have not signed the newest version of their agreement.
     *
     * @return the relationships in which somebody was written to
     */
    Set<Long> toUnsigned(Collection<Long> relationships, long except, String key) {
        return relationships.isEmpty()
                ? Set.of()
                : post(
                        UNSIGNED,
                        relationships,
                        except,
                        key,
                        reader -> "/relationships/" + reader.relationship() + "/agreement");
    }

    void toMember(long relationship, long person, String key, String path) {
        post(MEMBER, List.of(relationship), person, key, reader -> path);
    }

    /** To those coordinators who are not members themselves. */
    public void toCoordinators(long relationship, long except, String key, String path) {
        post(COORDINATORS, List.of(relationship), except, key, reader -> path);
    }

    private record Reader(long relationship, String email, String givenName, String locale, String program) {}

    /** @return the relationships in which somebody was written to */
    private Set<Long> post(
            String query, Collection<Long> relationships, long person, String key, Function<Reader, String> path) {
        List<Reader> readers = jdbc.sql(query)
                .param("relationships", relationships)
                .param("person", person)
                .query(Reader.class)
                .list();
        outbox.post(
                key,
                readers.stream()
                        .map(reader -> new Envelope(
                                reader.email(),
                                Locale.forLanguageTag(reader.locale()),
                                reader.givenName(),
                                reader.program(),
                                address.of(path.apply(reader))))
                        .toList());
        return readers.stream().map(Reader::relationship).collect(Collectors.toSet());
    }
}
