package org.mentorium.relationships;

import java.util.Locale;
import org.mentorium.mail.Outbox;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters about a relationship: each names its reader, the program and an address, nothing else. */
@Component
public class RelationshipLetters {

    private static final String MEMBERS = """
            select distinct p.id, p.email, p.given_name, p.locale, g.name as program
            from relationship r join program g on g.id = r.program_id
            join relationship_member m on m.relationship_id = r.id join person p on p.id = m.person_id
            where r.id = :relationship and p.id <> :person order by p.id
            """;

    private static final String MEMBER = """
            select p.id, p.email, p.given_name, p.locale, g.name as program
            from relationship r join program g on g.id = r.program_id join person p on p.id = :person
            where r.id = :relationship
            """;

    private static final String COORDINATORS = """
            select p.id, p.email, p.given_name, p.locale, g.name as program
            from relationship r join program g on g.id = r.program_id
            join program_role o on o.program_id = g.id and o.role = 'COORDINATOR' join person p on p.id = o.person_id
            where r.id = :relationship and p.id <> :person
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
        post(MEMBERS, relationship, except, key, path);
    }

    void toMember(long relationship, long person, String key, String path) {
        post(MEMBER, relationship, person, key, path);
    }

    /** To those coordinators who are not members themselves. */
    public void toCoordinators(long relationship, long except, String key, String path) {
        post(COORDINATORS, relationship, except, key, path);
    }

    private void post(String readers, long relationship, long person, String key, String path) {
        record Reader(String email, String givenName, String locale, String program) {}
        jdbc.sql(readers)
                .param("relationship", relationship)
                .param("person", person)
                .query(Reader.class)
                .list()
                .forEach(reader -> outbox.post(
                        reader.email(),
                        Locale.forLanguageTag(reader.locale()),
                        key,
                        reader.givenName(),
                        reader.program(),
                        address.of(path)));
    }
}
