package org.mentorium.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.Programs;

/** Binds people together: relationship, members, and the agreement with its signatures. */
final class DemoBonds {

    private final DemoTables tables;
    private final Programs programs;

    DemoBonds(DemoTables tables, Programs programs) {
        this.tables = tables;
        this.programs = programs;
    }

    List<Bound> bind(DemoProgram program, List<Bond> bonds, LocalDate today) {
        List<Long> ids = tables.insert(
                "relationship",
                "program_id, state, started_at, closed_at, closed_by, closure_reason",
                bonds.stream().map(bond -> row(program, bond, today)).toList());
        List<Bound> bound = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            bound.add(new Bound(ids.get(i), bonds.get(i)));
        }
        List<List<@Nullable Object>> members = new ArrayList<>();
        for (Bound pair : bound) {
            Bond bond = pair.bond();
            members.add(DemoTables.row(
                    pair.id(), program.participant(bond.mentor()), bond.mentor().id(), "MENTOR"));
            members.add(DemoTables.row(
                    pair.id(), program.participant(bond.mentee()), bond.mentee().id(), "MENTEE"));
        }
        tables.fill("relationship_member", "relationship_id, participant_id, person_id, role", members);
        agree(program, bound, today);
        return bound;
    }

    private static List<@Nullable Object> row(DemoProgram program, Bond bond, LocalDate today) {
        String closure = bond.story().closure();
        Instant closed = closure == null
                ? null
                : begin(program, bond.day(today, bond.story().held()).plusDays(6));
        return DemoTables.row(
                program.id(),
                closure == null ? "ACTIVE" : "CLOSED",
                begin(program, bond.begun(today)),
                closed,
                closed == null ? null : bond.mentee().id(),
                closure);
    }

    private void agree(DemoProgram program, List<Bound> bound, LocalDate today) {
        List<Long> versions = tables.insert(
                "agreement_version",
                "relationship_id, number, text, changed_at",
                bound.stream()
                        .map(pair -> DemoTables.row(
                                pair.id(),
                                1,
                                programs.agreementTemplate(
                                        program.id(), pair.bond().tale().language()),
                                begin(program, pair.bond().begun(today))))
                        .toList());
        List<List<@Nullable Object>> signatures = new ArrayList<>();
        for (int i = 0; i < bound.size(); i++) {
            Bond bond = bound.get(i).bond();
            Instant begun = begin(program, bond.begun(today));
            String signed = bond.story().signed();
            if (!signed.equals("NONE") && !signed.equals("MENTOR")) {
                signatures.add(DemoTables.row(versions.get(i), bond.mentee().id(), begun.plus(Duration.ofHours(26))));
            }
            if (!signed.equals("NONE") && !signed.equals("MENTEE")) {
                signatures.add(DemoTables.row(versions.get(i), bond.mentor().id(), begun.plus(Duration.ofHours(49))));
            }
        }
        tables.fill("agreement_signature", "agreement_version_id, person_id, signed_at", signatures);
    }

    private static Instant begin(DemoProgram program, LocalDate day) {
        return DemoDays.at(day, 9, program.zone());
    }
}
