package org.mentorium.participants;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.people.KnownPerson;
import org.mentorium.people.People;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people by mail: to take part, or to choose the password with which they sign in. */
@Service
@Transactional
class Invitations {

    private final ProgramScopes scopes;
    private final ParticipantRepository participants;
    private final Uninvited uninvited;
    private final People people;
    private final NewPeople newPeople;
    private final ParticipantLetters letters;
    private final Clock clock;

    Invitations(
            ProgramScopes scopes,
            ParticipantRepository participants,
            Uninvited uninvited,
            People people,
            NewPeople newPeople,
            ParticipantLetters letters,
            Clock clock) {
        this.scopes = scopes;
        this.participants = participants;
        this.uninvited = uninvited;
        this.people = people;
        this.newPeople = newPeople;
        this.letters = letters;
        this.clock = clock;
    }

    /** Asks each address to take part; whoever is on the list already in this role is left alone. */
    int invite(Viewer viewer, String slug, InvitationForm form) {
        ProgramScope scope = decidable(viewer, slug);
        ParticipantRights.requireRole(scope, form.role());
        List<Addressee> addressees = Addressee.parse(form.addresses());
        Map<String, Long> known = people.findAllByEmail(emails(addressees)).stream()
                .collect(
                        Collectors.toMap(person -> People.emailKey(person.data().email()), KnownPerson::id));
        int sent = 0;
        for (Addressee addressee : addressees) {
            Long id = known.get(addressee.email());
            long person = id == null ? register(addressee, viewer, scope) : id;
            Optional<Participant> asked = ask(scope, person, form.role());
            asked.ifPresent(participant -> letters.invited(person, scope, participant.id()));
            sent += asked.isPresent() ? 1 : 0;
        }
        return sent;
    }

    /** Writes to all who take part and have neither a password nor an invitation that still works. */
    int inviteAll(Viewer viewer, String slug) {
        ProgramScope scope = decidable(viewer, slug);
        Collection<Participant> waiting = uninvited.lock(scope.id()).stream()
                .collect(Collectors.toMap(Participant::personId, Function.identity(), (a, b) -> a))
                .values();
        waiting.forEach(participant -> write(scope, participant));
        return waiting.size();
    }

    /** Writes to one of them, once more if need be. */
    void inviteOne(Viewer viewer, String slug, long id) {
        ProgramScope scope = decidable(viewer, slug);
        Participant participant = participants.find(scope.id(), id).orElseThrow(NotFound::new);
        if (participant.state() != ParticipantState.ADMITTED && participant.state() != ParticipantState.INVITED) {
            throw new RuleBroken("participants.rule.takesNoPart");
        }
        write(scope, participant);
    }

    private void write(ProgramScope scope, Participant participant) {
        if (participant.state() == ParticipantState.INVITED) {
            letters.invited(participant.personId(), scope, participant.id());
        } else {
            letters.admitted(participant.personId(), scope);
        }
    }

    private Optional<Participant> ask(ProgramScope scope, long person, ParticipantRole role) {
        Optional<Participant> present = participants.find(scope.id(), person, role);
        if (present.isEmpty()) {
            return Optional.of(participants.save(Participant.invited(scope.id(), person, role, clock.instant())));
        }
        return present.filter(participant -> participant.inviteAgain(clock.instant()));
    }

    private long register(Addressee addressee, Viewer viewer, ProgramScope scope) {
        return newPeople.register(
                addressee.email(), addressee.givenName(), addressee.familyName(), null, viewer.locale(), scope.zone());
    }

    private ProgramScope decidable(Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        ParticipantRights.requireDecider(scope);
        return scope;
    }

    private static List<String> emails(List<Addressee> addressees) {
        return addressees.stream().map(Addressee::email).toList();
    }
}
