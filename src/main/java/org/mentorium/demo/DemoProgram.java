package org.mentorium.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.programs.PlanActivityRow;

/**
 * A program of the demonstration while it is filled.
 *
 * @param rounds numbers of the questionnaire's rounds, by phase
 * @param participants numbers of the participants, by person
 */
record DemoProgram(
        long id,
        String slug,
        ZoneId zone,
        Known coordinator,
        Instant createdAt,
        List<PlanActivityRow> plan,
        Map<String, Long> rounds,
        Map<Long, Long> participants) {

    private static final String PARTICIPANT =
            "program_id, person_id, role, state, capacity, motivation, created_at, decided_at, decided_by";

    /** The coordinator as who is asking. */
    Viewer viewer() {
        return viewer(coordinator);
    }

    static Viewer viewer(Known coordinator) {
        return new Viewer(coordinator.id(), "", coordinator.email(), false, true, Locale.ENGLISH, coordinator.zone());
    }

    long participant(Known person) {
        return Objects.requireNonNull(participants.get(person.id()), person.email());
    }

    /**
     * Takes people in; a mentor takes as many mentees as their file says.
     *
     * @param least but no fewer
     */
    void admit(DemoTables tables, List<Known> people, int least, Instant at) {
        List<Long> ids = tables.insert(
                "participant",
                PARTICIPANT,
                people.stream()
                        .map(person -> DemoTables.row(
                                id,
                                person.id(),
                                person.role(),
                                "ADMITTED",
                                capacity(person, least),
                                "",
                                at,
                                at,
                                coordinator.id()))
                        .toList());
        for (int i = 0; i < ids.size(); i++) {
            participants.put(people.get(i).id(), ids.get(i));
        }
    }

    private static @Nullable Integer capacity(Known person, int least) {
        Integer capacity = person.capacity();
        return capacity == null ? null : Math.max(capacity, least);
    }

    void receive(DemoTables tables, Known person, String role, String motivation, Instant at) {
        participants.put(
                person.id(),
                tables.insertOne(
                        "participant",
                        PARTICIPANT,
                        id,
                        person.id(),
                        role,
                        "APPLIED",
                        null,
                        motivation,
                        at,
                        null,
                        null));
    }

    static Map<Long, Long> none() {
        return new HashMap<>();
    }
}
