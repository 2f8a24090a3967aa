package org.mentorium.people;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about people and change of them. Rights are checked by who calls. */
@Service
@Transactional
public class People {

    private final PersonRepository people;
    private final Clock clock;

    People(PersonRepository people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Enters a new person; refuses an address that somebody has already. */
    public long register(PersonData data) {
        PersonRules.require(data);
        if (people.findByEmail(data.email()).isPresent()) {
            throw new RuleBroken("people.email.taken").at("email");
        }
        return people.save(new Person(data, clock.instant())).id();
    }

    public void describe(long id, PersonData data) {
        find(id).describe(data);
    }

    @Transactional(readOnly = true)
    public PersonData data(long id) {
        return find(id).data();
    }

    @Transactional(readOnly = true)
    public Optional<Long> findByEmail(String email) {
        return people.findByEmail(email.strip()).map(Person::id);
    }

    /** All who have one of these addresses, in one statement. */
    @Transactional(readOnly = true)
    public List<KnownPerson> findAllByEmail(Collection<String> emails) {
        List<String> keys = emails.stream().map(People::emailKey).distinct().toList();
        return keys.isEmpty()
                ? List.of()
                : people.findAllByEmail(keys).stream()
                        .map(person -> new KnownPerson(person.id(), person.data()))
                        .toList();
    }

    /** Addresses by number. */
    @Transactional(readOnly = true)
    public Map<Long, String> emails(Collection<Long> ids) {
        return people.findAllByIdIn(ids).stream()
                .collect(Collectors.toMap(Person::id, person -> person.data().email()));
    }

    /** Enters new people and answers with their numbers in the same order; refuses addresses that are taken. */
    public List<Long> registerAll(List<PersonData> all) {
        all.forEach(PersonRules::require);
        if (!findAllByEmail(all.stream().map(PersonData::email).toList()).isEmpty()) {
            throw new RuleBroken("people.email.taken").at("email");
        }
        Instant now = clock.instant();
        return all.stream().map(data -> people.save(new Person(data, now)).id()).toList();
    }

    /** How addresses are stored and compared. */
    public static String emailKey(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public void makeAdministrator(long id) {
        find(id).makeAdministrator();
    }

    /** In which language somebody reads, and by which clock they live. */
    public void settle(long id, Locale locale, ZoneId zone) {
        find(id).settle(locale.getLanguage(), zone.getId());
    }

    public void letSetUpPrograms(long id, boolean may) {
        find(id).letSetUpPrograms(may);
    }

    private Person find(long id) {
        return people.findById(id).orElseThrow(NotFound::new);
    }
}
