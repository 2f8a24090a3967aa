package org.mentorium.participants;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorium.common.Viewer;
import org.mentorium.people.KnownPerson;
import org.mentorium.people.Organisations;
import org.mentorium.people.People;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up all that the rows of a file are about, in a few statements however long the file is. */
@Component
class ImportFacts {

    private final People people;
    private final Organisations organisations;
    private final ParticipantRepository participants;
    private final JdbcClient jdbc;

    ImportFacts(People people, Organisations organisations, ParticipantRepository participants, JdbcClient jdbc) {
        this.people = people;
        this.organisations = organisations;
        this.participants = participants;
        this.jdbc = jdbc;
    }

    Facts find(Viewer viewer, ProgramScope scope, List<ImportRow> rows) {
        Set<String> emails = rows.stream()
                .flatMap(row -> Stream.of(row.email(), row.profile().lineManager()))
                .filter(email -> !email.isEmpty())
                .collect(Collectors.toSet());
        Map<String, KnownPerson> known = people.findAllByEmail(emails).stream()
                .collect(
                        Collectors.toMap(person -> People.emailKey(person.data().email()), Function.identity()));
        List<Long> ids = known.values().stream().map(KnownPerson::id).toList();
        return new Facts(
                known,
                organisations.findByNames(names(rows)),
                organisations.names(known.values().stream()
                        .flatMap(person -> Stream.ofNullable(person.data().organisationId()))
                        .collect(Collectors.toSet())),
                managers(known.values()),
                taking(scope, ids),
                ids(
                        "select p.id from person p where p.id = any(:ids) and "
                                + "exists (select 1 from account a where a.person_id = p.id)",
                        ids,
                        viewer,
                        scope),
                ids(ELSEWHERE, ids, viewer, scope));
    }

    /** People with a part in what the viewer does not coordinate: their profile is not the viewer's to change. */
    private static final String ELSEWHERE = """
            select p.id from person p where p.id = any(:ids) and (p.administrator or p.program_founder
                or exists (select 1 from participant t where t.person_id = p.id and t.program_id <> :program
                    and not exists (select 1 from program_role c where c.program_id = t.program_id
                        and c.person_id = :viewer and c.role = 'COORDINATOR'))
                or exists (select 1 from program_role r where r.person_id = p.id and r.program_id <> :program
                    and not exists (select 1 from program_role c where c.program_id = r.program_id
                        and c.person_id = :viewer and c.role = 'COORDINATOR')))
            """;

    private Set<Long> ids(String sql, List<Long> ids, Viewer viewer, ProgramScope scope) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(sql)
                .param("ids", ids.toArray(Long[]::new))
                .param("viewer", viewer.id())
                .param("program", scope.id())
                .query(Long.class)
                .list());
    }

    private Map<Long, String> managers(Collection<KnownPerson> known) {
        Map<Long, String> addresses = new HashMap<>();
        known.forEach(person ->
                addresses.put(person.id(), People.emailKey(person.data().email())));
        Set<Long> missing = known.stream()
                .flatMap(person -> Stream.ofNullable(person.data().lineManagerId()))
                .filter(id -> !addresses.containsKey(id))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            addresses.putAll(people.emails(missing));
        }
        return addresses;
    }

    private Map<Long, Map<ParticipantRole, Participant>> taking(ProgramScope scope, List<Long> ids) {
        Map<Long, Map<ParticipantRole, Participant>> taking = new HashMap<>();
        if (!ids.isEmpty()) {
            participants
                    .findAll(scope.id(), ids)
                    .forEach(participant -> taking.computeIfAbsent(
                                    participant.personId(), id -> new EnumMap<>(ParticipantRole.class))
                            .put(participant.role(), participant));
        }
        return taking;
    }

    private static Set<String> names(List<ImportRow> rows) {
        return rows.stream()
                .map(row -> row.profile().organisation())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * What is known of the people, organisations and participants that a file names.
     *
     * @param organisations numbers by the key of their name
     * @param addresses by person, of those known and of their line managers
     * @param signingIn people who have a password, so that their profile is their own
     * @param elsewhere people with a part in what the viewer does not coordinate
     */
    record Facts(
            Map<String, KnownPerson> people,
            Map<String, Long> organisations,
            Map<Long, String> organisationNames,
            Map<Long, String> addresses,
            Map<Long, Map<ParticipantRole, Participant>> participants,
            Set<Long> signingIn,
            Set<Long> elsewhere) {}
}
