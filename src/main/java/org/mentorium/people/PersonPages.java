package org.mentorium.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People as administrators keep them, and everybody's own profile. */
@Service
@Transactional
class PersonPages {

    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonPages(
            PersonRepository people,
            OrganisationRepository organisations,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<PersonRow> page(Viewer viewer, @Nullable String text, Pageable page) {
        Forbidden.unless(viewer.administrator());
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return people.rows("%" + wanted.replaceAll("([%_\\\\])", "\\\\$1") + "%", page);
    }

    /** For administrators; to everyone else other people are unknown here. */
    @Transactional(readOnly = true)
    PersonPage show(Viewer viewer, long id) {
        if (!viewer.administrator()) {
            throw new NotFound();
        }
        Person person = find(id);
        return jdbc.sql("""
                        select o.name as organisation, m.given_name || ' ' || m.family_name as manager,
                               exists (select 1 from account a where a.person_id = p.id) as signs_in
                        from person p left join organisation o on o.id = p.organisation_id
                        left join person m on m.id = p.line_manager_id where p.id = ?
                        """)
                .param(id)
                .query((row, n) -> new PersonPage(
                        id,
                        person.data(),
                        row.getString("organisation"),
                        row.getString("manager"),
                        person.administrator(),
                        person.programFounder(),
                        row.getBoolean("signs_in")))
                .single();
    }

    @Transactional(readOnly = true)
    PersonForm form(Viewer viewer, long id) {
        if (!viewer.administrator()) {
            throw new NotFound();
        }
        Person person = find(id);
        PersonData data = person.data();
        return new PersonForm(
                data.givenName(),
                data.familyName(),
                data.email(),
                data.organisationId(),
                person.programFounder(),
                person.administrator(),
                person.version());
    }

    long create(Viewer viewer, PersonForm form) {
        Forbidden.unless(viewer.administrator());
        PersonData data = PersonData.of(form.email(), "", "", viewer.locale(), viewer.zone());
        Person person = new Person(checked(form, data, 0), clock.instant());
        person.entrust(form.programFounder(), form.administrator());
        return people.save(person).id();
    }

    void change(Viewer viewer, long id, PersonForm form) {
        PersonForm known = form(viewer, id);
        Person person = find(id);
        if (person.version() != form.version()) {
            throw new StaleVersion(
                    "/people/" + id + "/edit",
                    List.of(
                            new Conflict("form.givenName", form.givenName(), known.givenName()),
                            new Conflict("form.familyName", form.familyName(), known.familyName()),
                            new Conflict("form.email", form.email(), known.email())));
        }
        if (id == viewer.id() && !form.administrator()) {
            throw new RuleBroken("people.administrator.self").at("administrator");
        }
        person.describe(checked(form, person.data(), id));
        person.entrust(form.programFounder(), form.administrator());
        if (!person.data().email().equals(known.email())) {
            events.publishEvent(new AddressChanged(id));
        }
    }

    @Transactional(readOnly = true)
    ProfileForm profile(Viewer viewer) {
        Person person = find(viewer.id());
        return ProfileForm.of(person.data(), person.version());
    }

    /** What is recorded of the viewer to keep minors safe, also what was stated for one program alone. */
    @Transactional(readOnly = true)
    List<Recorded> recorded(Viewer viewer) {
        return jdbc.sql("""
                        select minor, guardian, consent_on, screened_on, trained_on
                        from safeguarding where person_id = :viewer
                        union
                        select s.minor, s.guardian, s.consent_on, s.screened_on, s.trained_on
                        from safeguarding_statement s join participant t on t.id = s.participant_id
                        where t.person_id = :viewer
                        """).param("viewer", viewer.id()).query(Recorded.class).list();
    }

    /** Dates of consent, screening and training. */
    record Recorded(
            boolean minor,
            String guardian,
            @Nullable LocalDate consentOn,
            @Nullable LocalDate screenedOn,
            @Nullable LocalDate trainedOn) {}

    void changeProfile(Viewer viewer, ProfileForm form) {
        Person person = find(viewer.id());
        if (person.version() != form.version()) {
            throw new StaleVersion("/profile", conflicts(form, ProfileForm.of(person.data(), person.version())));
        }
        person.describe(form.onto(person.data()));
    }

    private static List<Conflict> conflicts(ProfileForm mine, ProfileForm stored) {
        return List.of(
                new Conflict("form.position", text(mine.position()), text(stored.position())),
                new Conflict("form.goals", text(mine.goals()), text(stored.goals())),
                new Conflict("form.skillsOffered", text(mine.skillsOffered()), text(stored.skillsOffered())),
                new Conflict("form.skillsSought", text(mine.skillsSought()), text(stored.skillsSought())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    private PersonData checked(PersonForm form, PersonData data, long id) {
        PersonRules.requireAddress(form.email().strip());
        if (people.findByEmail(form.email().strip())
                .filter(other -> other.id() != id)
                .isPresent()) {
            throw new RuleBroken("people.email.taken").at("email");
        }
        PersonRules.requireName(form.givenName(), "givenName");
        PersonRules.requireName(form.familyName(), "familyName");
        Long organisation = form.organisation();
        if (organisation != null && organisations.findById(organisation).isEmpty()) {
            throw new RuleBroken("people.choice.unknown").at("organisation");
        }
        return data.named(form.email(), form.givenName(), form.familyName(), organisation);
    }

    private Person find(long id) {
        return people.findById(id).orElseThrow(NotFound::new);
    }
}
