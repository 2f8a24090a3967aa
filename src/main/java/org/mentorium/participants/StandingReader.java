package org.mentorium.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.programs.Shape;

/** Reads and writes the columns that say where somebody stands. */
final class StandingReader {

    private final CellReader cells;
    private final Set<ParticipantRole> roles;
    private final List<String> parts;

    StandingReader(CellReader cells, Set<ParticipantRole> roles, ProgramPolicy policy) {
        this.cells = cells;
        this.roles = roles;
        this.parts = policy.shape().teamParts();
    }

    Standing read() {
        List<String> stands = new ArrayList<>();
        for (String said : cells.items(ImportColumns.EXPERTISE, parts.size(), 100)) {
            Optional<String> known = parts.stream()
                    .filter(part -> !Shape.SIDES.contains(part) && part.equalsIgnoreCase(said))
                    .findFirst();
            known.ifPresentOrElse(
                    stands::add, () -> cells.problem(ImportColumns.EXPERTISE, "expertise", CellReader.cut(said)));
        }
        for (String said : cells.items(ImportColumns.SIDE, Shape.SIDES.size(), 100)) {
            String side = said.toUpperCase(Locale.ROOT) + "_SIDE";
            if (parts.contains(side) && Shape.SIDES.contains(side)) {
                stands.add(side);
            } else {
                cells.problem(ImportColumns.SIDE, "side", CellReader.cut(said));
            }
        }
        Integer yearGroup = cells.number(ImportColumns.YEAR_GROUP, Standing.MOST_YEAR_GROUP);
        if (yearGroup != null && yearGroup == 0) {
            cells.problem(ImportColumns.YEAR_GROUP, "yearGroup");
        }
        return new Standing(stands, yearGroup, priority());
    }

    private @Nullable Integer priority() {
        Integer priority = cells.number(ImportColumns.PRIORITY, Standing.MOST_PRIORITY);
        if (priority != null && priority == 0) {
            cells.problem(ImportColumns.PRIORITY, "priority");
        } else if (priority != null && !roles.isEmpty() && !roles.contains(ParticipantRole.MENTEE)) {
            cells.problem(ImportColumns.PRIORITY, "mentorPriority");
        }
        return priority;
    }

    static String expertise(List<String> parts) {
        return String.join(
                Profile.BETWEEN,
                parts.stream().filter(part -> !Shape.SIDES.contains(part)).toList());
    }

    /** As files say it: manager, buddy or both. */
    static String side(List<String> parts) {
        return String.join(
                Profile.BETWEEN,
                parts.stream()
                        .filter(Shape.SIDES::contains)
                        .map(part -> part.replace("_SIDE", "").toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** Column by column. */
    static List<Profile.Change> changes(Standing before, Standing after) {
        List<Profile.Change> all = List.of(
                new Profile.Change(ImportColumns.EXPERTISE, expertise(before.parts()), expertise(after.parts())),
                new Profile.Change(ImportColumns.SIDE, side(before.parts()), side(after.parts())),
                new Profile.Change(
                        ImportColumns.YEAR_GROUP,
                        Objects.toString(before.yearGroup(), ""),
                        Objects.toString(after.yearGroup(), "")),
                new Profile.Change(
                        ImportColumns.PRIORITY,
                        Objects.toString(before.priority(), ""),
                        Objects.toString(after.priority(), "")));
        return all.stream()
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
