package org.mentorium.participants;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.accounts.Accounts;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.people.People;
import org.mentorium.programs.ProgramOrganisations;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.Programs;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator lets people into a program and out of it. */
@Service
@Transactional
class Admissions {

    private final ProgramScopes scopes;
    private final ParticipantRepository participants;
    private final ParticipantDetails details;
    private final People people;
    private final NewPeople newPeople;
    private final ProgramOrganisations organisations;
    private final Accounts accounts;
    private final Endings endings;
    private final ParticipantLetters letters;
    private final Programs programs;
    private final MessageSource messages;
    private final Clock clock;

    Admissions(
            ProgramScopes scopes,
            ParticipantRepository participants,
            ParticipantDetails details,
            People people,
            NewPeople newPeople,
            ProgramOrganisations organisations,
            Accounts accounts,
            Endings endings,
            ParticipantLetters letters,
            Programs programs,
            MessageSource messages,
            Clock clock) {
        this.scopes = scopes;
        this.participants = participants;
        this.details = details;
        this.people = people;
        this.newPeople = newPeople;
        this.organisations = organisations;
        this.accounts = accounts;
        this.endings = endings;
        this.letters = letters;
        this.programs = programs;
        this.messages = messages;
        this.clock = clock;
    }

    /** Enters somebody by hand; a person who is known keeps their own profile. */
    long add(Viewer viewer, String slug, ParticipantForm form) {
        ProgramScope scope = decidable(viewer, slug);
        ParticipantRights.requireRole(scope, form.role());
        Optional<Long> known = people.findByEmail(NewPeople.address(form.email()));
        long person = known.orElseGet(() -> register(scope, form));
        if (participants.find(scope.id(), person, form.role()).isPresent()) {
            throw new RuleBroken("participants.rule.onTheList").at("email");
        }
        Participant participant = Participant.admitted(scope.id(), person, form.role(), viewer.id(), clock.instant());
        if (form.programCapacity() != null) {
            participant.changeCapacity(form.programCapacity());
        }
        if (accounts.exists(person)) {
            letters.admitted(person, scope);
        }
        return participants.save(participant).id();
    }

    void admit(Viewer viewer, String slug, long id) {
        ProgramScope scope = decidable(viewer, slug);
        Participant participant = find(scope, id);
        participant.admit(viewer.id(), clock.instant());
        letters.admitted(participant.personId(), scope);
    }

    void refuse(Viewer viewer, String slug, long id) {
        ProgramScope scope = decidable(viewer, slug);
        Participant participant = find(scope, id);
        participant.refuse(viewer.id(), clock.instant());
        letters.refused(participant.personId(), scope);
    }

    void withdraw(Viewer viewer, String slug, long id) {
        ProgramScope scope = decidable(viewer, slug);
        Participant participant = endings.lock(scope.id(), id);
        endings.withdraw(participant, viewer.id());
        letters.withdrawn(participant.personId(), scope);
    }

    void changeCapacity(Viewer viewer, String slug, long id, CapacityForm form) {
        ProgramScope scope = decidable(viewer, slug);
        Participant participant = find(scope, id);
        if (participant.version() != form.version()) {
            throw new StaleVersion(
                    "/programs/" + slug + "/participants/" + id,
                    List.of(new Conflict(
                            "form.programCapacity", text(form.programCapacity()), text(participant.capacity()))));
        }
        participant.changeCapacity(form.programCapacity());
    }

    void stand(Viewer viewer, String slug, long id, StandingForm form) {
        ProgramScope scope = decidable(viewer, slug);
        Participant participant = find(scope, id);
        if (participant.version() != form.version()) {
            Standing now = participant.standing();
            ParticipantWords words = new ParticipantWords(messages, viewer.locale());
            List<String> parts = form.parts() == null ? List.of() : form.parts();
            throw new StaleVersion(
                    "/programs/" + slug + "/participants/" + id + "/standing",
                    List.of(
                            new Conflict("form.parts", words.partNames(parts), words.partNames(now.parts())),
                            new Conflict("form.yearGroup", text(form.yearGroup()), text(now.yearGroup())),
                            new Conflict("form.priority", text(form.priority()), text(now.priority()))));
        }
        List<String> known = programs.policy(scope.id()).shape().teamParts();
        List<String> chosen = form.parts() == null ? List.of() : form.parts();
        // What the page does not ask for stays as it is.
        Integer priority = details.find(scope, id).prioritised()
                ? form.priority()
                : participant.standing().priority();
        participant.stand(new Standing(known.stream().filter(chosen::contains).toList(), form.yearGroup(), priority));
    }

    private long register(ProgramScope scope, ParticipantForm form) {
        Long organisation = form.organisation();
        if (organisation != null
                && organisations.options(scope.id()).stream()
                        .noneMatch(option -> option.value().equals(organisation.toString()))) {
            throw new RuleBroken("participants.rule.organisation").at("organisation");
        }
        Locale locale = Locale.forLanguageTag(Objects.requireNonNullElse(form.locale(), "en"));
        return newPeople.register(
                form.email(), form.givenName(), form.familyName(), organisation, locale, scope.zone());
    }

    private ProgramScope decidable(Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        ParticipantRights.requireDecider(scope);
        return scope;
    }

    private Participant find(ProgramScope scope, long id) {
        return participants.find(scope.id(), id).orElseThrow(NotFound::new);
    }

    private static String text(@Nullable Integer capacity) {
        return capacity == null ? "–" : capacity.toString();
    }
}
