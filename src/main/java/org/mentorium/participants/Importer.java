package org.mentorium.participants;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.people.KnownPerson;
import org.mentorium.people.Organisations;
import org.mentorium.people.People;
import org.mentorium.programs.ProgramOrganisations;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Component;

/** Does what an import's plan says, in the caller's transaction. */
@Component
class Importer {

    private final People people;
    private final Organisations organisations;
    private final ProgramOrganisations programOrganisations;
    private final ParticipantRepository participants;
    private final ParticipantLetters letters;
    private final Clock clock;

    Importer(
            People people,
            Organisations organisations,
            ProgramOrganisations programOrganisations,
            ParticipantRepository participants,
            ParticipantLetters letters,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.programOrganisations = programOrganisations;
        this.participants = participants;
        this.letters = letters;
        this.clock = clock;
    }

    void apply(Viewer viewer, ProgramScope scope, ImportPlan plan) {
        Map<String, Long> schools = organisations(scope, plan);
        Map<String, Long> ids = new HashMap<>();
        plan.facts().people().forEach((email, person) -> ids.put(email, person.id()));
        Function<String, @Nullable Long> school = name -> schools.get(Organisations.keyOf(name));
        enterNew(plan, school, ids);
        // Line managers may stand anywhere in the file: they are named once everybody has a number.
        plan.rows().stream()
                .filter(row -> row.profileChanges() || row.known() == null && hasManager(row))
                .forEach(row -> people.describe(
                        number(ids, row), row.after().data(row.row().email(), ownLimit(row), school, ids::get)));
        // A list is one moment: nobody in it comes before anybody else.
        Instant now = clock.instant();
        plan.rows().forEach(row -> takePart(viewer, scope, row, plan, number(ids, row), now));
        plan.rows().stream()
                .filter(row -> !row.joining().isEmpty() || !row.admitting().isEmpty())
                .map(row -> number(ids, row))
                .filter(plan.facts().signingIn()::contains)
                .forEach(id -> letters.admitted(id, scope));
    }

    private Map<String, Long> organisations(ProgramScope scope, ImportPlan plan) {
        Map<String, Long> ids = new HashMap<>(plan.facts().organisations());
        plan.facts().organisationNames().forEach((id, name) -> ids.put(Organisations.keyOf(name), id));
        plan.newOrganisations().forEach(name -> ids.put(Organisations.keyOf(name), organisations.create(name)));
        Set<Long> used = plan.rows().stream()
                .map(row -> ids.get(Organisations.keyOf(row.after().organisation())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        programOrganisations.attach(scope.id(), used);
        return ids;
    }

    private void enterNew(ImportPlan plan, Function<String, @Nullable Long> school, Map<String, Long> ids) {
        List<PlannedRow> fresh =
                plan.rows().stream().filter(row -> row.known() == null).toList();
        List<Long> numbers = people.registerAll(fresh.stream()
                .map(row -> row.after().data(row.row().email(), null, school, manager -> null))
                .toList());
        for (int i = 0; i < fresh.size(); i++) {
            ids.put(fresh.get(i).row().email(), numbers.get(i));
        }
    }

    private void takePart(
            Viewer viewer, ProgramScope scope, PlannedRow row, ImportPlan plan, long person, Instant now) {
        Map<ParticipantRole, Participant> present = plan.facts().participants().getOrDefault(person, Map.of());
        Integer capacity = row.row().capacity();
        for (ParticipantRole role : row.joining()) {
            Participant participant = Participant.admitted(scope.id(), person, role, viewer.id(), now);
            if (role == ParticipantRole.MENTOR && capacity != null) {
                participant.changeCapacity(capacity);
            }
            participant.stand(row.row().standing());
            participants.save(participant);
        }
        present.forEach((role, participant) -> {
            if (row.admitting().contains(role)) {
                participant.admit(viewer.id(), now);
            }
            if (row.newStanding()) {
                participant.stand(row.row().standing().or(participant.standing()));
            }
            if (role == ParticipantRole.MENTOR && row.newCapacity()) {
                participant.changeCapacity(capacity);
            }
        });
    }

    private static boolean hasManager(PlannedRow row) {
        return !row.after().lineManager().isEmpty();
    }

    private static @Nullable Integer ownLimit(PlannedRow row) {
        KnownPerson known = row.known();
        return known == null ? null : known.data().capacity();
    }

    private static long number(Map<String, Long> ids, PlannedRow row) {
        return Objects.requireNonNull(ids.get(row.row().email()));
    }
}
