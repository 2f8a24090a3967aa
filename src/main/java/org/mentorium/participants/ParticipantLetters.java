package org.mentorium.participants;

import java.util.Locale;
import org.mentorium.accounts.Accounts;
import org.mentorium.mail.Outbox;
import org.mentorium.people.People;
import org.mentorium.people.PersonData;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Component;

/** What people read when something about their part in a program was decided. */
@Component
class ParticipantLetters {

    private final Accounts accounts;
    private final Outbox outbox;
    private final People people;

    ParticipantLetters(Accounts accounts, Outbox outbox, People people) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.people = people;
    }

    /** Their part begins; somebody without a password chooses one by this letter. */
    void admitted(long personId, ProgramScope scope) {
        accounts.invite(personId, "participants.mail.admitted", scope.name(), "/programs/" + scope.slug());
    }

    /** They are asked to take part, and answer on a page. */
    void invited(long personId, ProgramScope scope, long participantId) {
        accounts.invite(
                personId, "participants.mail.invited", scope.name(), InvitationPage.path(scope.slug(), participantId));
    }

    void refused(long personId, ProgramScope scope) {
        post(personId, "participants.mail.refused", scope);
    }

    void withdrawn(long personId, ProgramScope scope) {
        post(personId, "participants.mail.withdrawn", scope);
    }

    /** An application came in for somebody who was new here; they choose a password. */
    void applied(long personId, ProgramScope scope) {
        accounts.invite(personId, "participants.mail.applied", scope.name(), "/programs/" + scope.slug());
    }

    /** Somebody, perhaps they themselves, applied with their address without signing in. */
    void signInToApply(long personId, ProgramScope scope) {
        accounts.invite(
                personId,
                "participants.mail.signInToApply",
                scope.name(),
                "/programs/" + scope.slug() + "/applications/new");
    }

    private void post(long personId, String key, ProgramScope scope) {
        PersonData person = people.data(personId);
        outbox.post(person.email(), Locale.forLanguageTag(person.locale()), key, person.givenName(), scope.name());
    }
}
