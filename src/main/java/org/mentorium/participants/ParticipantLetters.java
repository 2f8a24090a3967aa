package org.mentorium.participants;

import java.util.Locale;
import org.mentorium.accounts.Accounts;
import org.mentorium.common.Viewer;
import org.mentorium.mail.Envelope;
import org.mentorium.mail.Outbox;
import org.mentorium.people.People;
import org.mentorium.people.PersonData;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people read when something about a part in a program was decided. */
@Component
class ParticipantLetters {

    private static final String COORDINATORS = """
            select p.email, p.given_name, p.locale from program_role o join person p on p.id = o.person_id
            where o.program_id = ? and o.role = 'COORDINATOR' and p.id <> ? order by p.id
            """;

    private final Accounts accounts;
    private final Outbox outbox;
    private final People people;
    private final JdbcClient jdbc;
    private final PublicAddress address;

    ParticipantLetters(Accounts accounts, Outbox outbox, People people, JdbcClient jdbc, PublicAddress address) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.people = people;
        this.jdbc = jdbc;
        this.address = address;
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

    /** To the coordinators; it names nobody. A coordinator who leaves a part of their own knows already. */
    void left(Viewer viewer, ProgramScope scope, long participantId, ParticipantState was) {
        String page = address.of("/programs/" + scope.slug() + "/participants/" + participantId);
        outbox.post(
                was == ParticipantState.APPLIED ? "departures.mail.takenBack" : "departures.mail.left",
                jdbc.sql(COORDINATORS)
                        .params(scope.id(), viewer.id())
                        .query((row, n) -> new Envelope(
                                row.getString("email"),
                                Locale.forLanguageTag(row.getString("locale")),
                                row.getString("given_name"),
                                scope.name(),
                                page))
                        .list());
    }

    private void post(long personId, String key, ProgramScope scope) {
        PersonData person = people.data(personId);
        outbox.post(person.email(), Locale.forLanguageTag(person.locale()), key, person.givenName(), scope.name());
    }
}
