package org.mentorium.participants;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.Problem;
import org.mentorium.participants.ImportFacts.Facts;
import org.mentorium.people.KnownPerson;
import org.mentorium.people.Organisations;

/** Holds the rows of a file against what is known, and says what taking them over would do. */
final class ImportPlanner {

    private final List<ImportRow> rows;
    private final Facts facts;
    private final Profile blank;
    private final Map<String, Integer> firstLines = new HashMap<>();

    private ImportPlanner(List<ImportRow> rows, Facts facts, Profile blank) {
        this.rows = rows;
        this.facts = facts;
        this.blank = blank;
        rows.forEach(row -> firstLines.putIfAbsent(row.email(), row.line()));
    }

    /**
     * Makes the plan.
     *
     * @param blank the profile of somebody of whom nothing is known
     */
    static ImportPlan plan(List<ImportRow> rows, List<Problem> fileProblems, Facts facts, Profile blank) {
        ImportPlanner planner = new ImportPlanner(rows, facts, blank);
        List<PlannedRow> planned = rows.stream().map(planner::plan).toList();
        Set<String> known = new HashSet<>(facts.organisations().keySet());
        facts.organisationNames().values().forEach(name -> known.add(Organisations.keyOf(name)));
        Map<String, String> created = new LinkedHashMap<>();
        planned.stream()
                .map(row -> row.after().organisation())
                .filter(name -> !name.isEmpty() && !known.contains(Organisations.keyOf(name)))
                .forEach(name -> created.putIfAbsent(Organisations.keyOf(name), name));
        return new ImportPlan(planned, fileProblems, List.copyOf(created.values()), facts);
    }

    private PlannedRow plan(ImportRow row) {
        KnownPerson known = facts.people().get(row.email());
        Profile before = known == null ? blank : Profile.of(known.data(), facts.organisationNames(), facts.addresses());
        List<String> notes = new ArrayList<>();
        Profile after = after(row, known, before, notes);
        Part part = part(row, known, notes);
        List<Profile.Change> changes = new ArrayList<>();
        if (known != null) {
            changes.addAll(Profile.changes(before, after));
            part.joining.forEach(role -> changes.add(new Profile.Change(ImportColumns.ROLE, "", word(role))));
            if (part.newCapacity) {
                changes.add(
                        new Profile.Change(ImportColumns.CAPACITY, part.oldCapacity, String.valueOf(row.capacity())));
            }
            changes.addAll(part.standing);
        }
        return new PlannedRow(
                row,
                known,
                before,
                after,
                part.joining,
                part.admitting,
                part.newCapacity,
                !part.standing.isEmpty(),
                changes,
                notes,
                problems(row));
    }

    /** Who signs in here or takes part elsewhere keeps their own profile; else the file is right. */
    private Profile after(ImportRow row, @Nullable KnownPerson known, Profile before, List<String> notes) {
        if (known == null) {
            return before.with(row.profile());
        }
        Profile asFile = before.with(row.profile());
        Profile after = before;
        if (!facts.elsewhere().contains(known.id())) {
            after = facts.signingIn().contains(known.id()) ? before.filledFrom(row.profile()) : asFile;
        }
        if (!after.equals(asFile)) {
            notes.add("imports.note.ownProfile");
        }
        return after;
    }

    private Part part(ImportRow row, @Nullable KnownPerson known, List<String> notes) {
        Part part = new Part();
        Map<ParticipantRole, Participant> present =
                known == null ? Map.of() : facts.participants().getOrDefault(known.id(), Map.of());
        for (ParticipantRole role : row.roles()) {
            Participant participant = present.get(role);
            if (participant == null) {
                part.joining.add(role);
                continue;
            }
            switch (participant.state()) {
                case INVITED, APPLIED -> {
                    part.admitting.add(role);
                    notes.add("imports.note.admits." + participant.state());
                }
                case REFUSED, WITHDRAWN -> notes.add("imports.note.stays." + participant.state());
                case ADMITTED -> {}
            }
            Integer capacity = row.capacity();
            Standing standing = row.standing().or(participant.standing());
            part.standing.addAll(StandingReader.changes(participant.standing(), standing));
            if (role == ParticipantRole.MENTOR && capacity != null && !capacity.equals(participant.capacity())) {
                part.newCapacity = true;
                part.oldCapacity = participant.capacity() == null ? "" : String.valueOf(participant.capacity());
            }
        }
        return part;
    }

    private List<RowProblem> problems(ImportRow row) {
        List<RowProblem> problems = new ArrayList<>(row.problems());
        Integer first = firstLines.get(row.email());
        if (!row.email().isEmpty() && first != null && first != row.line()) {
            problems.add(RowProblem.of(ImportColumns.EMAIL, "twice", row.email(), first));
        }
        String manager = row.profile().lineManager();
        if (!manager.isEmpty() && manager.equals(row.email())) {
            problems.add(RowProblem.of(ImportColumns.LINE_MANAGER, "ownManager"));
        } else if (!manager.isEmpty()
                && !firstLines.containsKey(manager)
                && !facts.people().containsKey(manager)) {
            problems.add(RowProblem.of(ImportColumns.LINE_MANAGER, "manager", CellReader.cut(manager)));
        }
        return problems;
    }

    /** As files say it. */
    static String word(ParticipantRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static final class Part {
        final Set<ParticipantRole> joining = EnumSet.noneOf(ParticipantRole.class);
        final Set<ParticipantRole> admitting = EnumSet.noneOf(ParticipantRole.class);
        boolean newCapacity;
        String oldCapacity = "";
        /** Of both roles, but not twice. */
        final Set<Profile.Change> standing = new LinkedHashSet<>();
    }
}
