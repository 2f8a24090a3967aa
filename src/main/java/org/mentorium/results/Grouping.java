package org.mentorium.results;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which groups of those who answered one question are shown. Whatever sums and differences somebody takes of what is
 * shown, the outcome hangs on at least {@code fewest} people or on nobody (docs/adr/0029).
 *
 * @param sides whether mentees and mentors are shown apart; only where nobody is on neither side, whose answer would be
 *     what the two leave of the whole
 * @param organisations the groups that are shown of them, each of one organisation or of several together; empty when
 *     none is
 */
record Grouping(boolean shown, boolean sides, List<Set<Long>> organisations) {

    static final int FEWEST = 5;
    static final int FEWEST_TEXTS = 10;
    private static final Grouping NOTHING = new Grouping(false, false, List.of());

    /** Without organisations: they come last, when nothing else will be shown any more. */
    static Grouping of(Respondents all) {
        if (all.people() < FEWEST) {
            return NOTHING;
        }
        boolean sides = all.of(Respondents.NEITHER).people() == 0
                && IntStream.range(0, Respondents.SIDES)
                        .allMatch(side -> all.of(side).people() >= FEWEST);
        return new Grouping(true, sides, List.of());
    }

    /**
     * Adds the organisations, if that tells nothing with what is shown already.
     *
     * @param row at a place the smallest group that is shown already
     */
    Grouping withOrganisations(Respondents all, IntUnaryOperator row) {
        List<Set<Long>> columns = shown ? columns(all) : List.of();
        return columns.isEmpty() || tells(all, row, columns) ? this : new Grouping(true, sides, columns);
    }

    /** The smallest groups that are shown before organisations are: by side, and whether compared. */
    static int row(boolean sides, int side, boolean compared) {
        return (sides ? 2 * (side + 1) : 0) + (compared ? 1 : 0);
    }

    /** The organisations as they are shown of a question, if they ever are; empty where there are no two to compare. */
    static List<Set<Long>> columns(Respondents all) {
        Map<Long, BitSet> people = new HashMap<>();
        for (int place : all.places()) {
            people.computeIfAbsent(all.organisation()[place], o -> new BitSet()).set(all.person()[place]);
        }
        List<Set<Long>> columns = merged(people);
        return columns.size() < 2 ? List.of() : columns;
    }

    /** Small organisations, and those without one, are one group together, with the next larger ones as it needs. */
    private static List<Set<Long>> merged(Map<Long, BitSet> people) {
        List<Long> bySize = new ArrayList<>(people.keySet());
        bySize.sort(Comparator.<Long>comparingInt(
                        o -> o < 0 ? 0 : requireNonNull(people.get(o)).cardinality())
                .thenComparing(Comparator.naturalOrder()));
        Set<Long> rest = new HashSet<>();
        BitSet inRest = new BitSet();
        List<Set<Long>> columns = new ArrayList<>();
        for (long organisation : bySize) {
            boolean small =
                    organisation < 0 || requireNonNull(people.get(organisation)).cardinality() < FEWEST;
            if (small || (!rest.isEmpty() && inRest.cardinality() < FEWEST)) {
                rest.add(organisation);
                inRest.or(requireNonNull(people.get(organisation)));
            } else {
                columns.add(Set.of(organisation));
            }
        }
        if (!rest.isEmpty()) {
            columns.add(Set.copyOf(rest));
        }
        return List.copyOf(columns);
    }

    /**
     * Rows and columns of a table are shown, its cells are not. A sum that gives two rows different weights leaves, in
     * each column that both have people in, at least one of the two cells; a sum that gives all rows of a connected
     * part the same weight leaves whole columns. So nothing is told when every column has enough people and every two
     * rows that share a column have enough in the smaller of their cells together.
     */
    private static boolean tells(Respondents all, IntUnaryOperator row, List<Set<Long>> columns) {
        Map<Long, Integer> columnOf = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            for (long organisation : columns.get(column)) {
                columnOf.put(organisation, column);
            }
        }
        Map<Integer, Map<Integer, BitSet>> cells = new HashMap<>();
        for (int place : all.places()) {
            cells.computeIfAbsent(row.applyAsInt(place), r -> new HashMap<>())
                    .computeIfAbsent(columnOf.getOrDefault(all.organisation()[place], -1), c -> new BitSet())
                    .set(all.person()[place]);
        }
        List<Map<Integer, BitSet>> rows = List.copyOf(cells.values());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                int shared = 0;
                for (int column = 0; column < columns.size(); column++) {
                    shared += Math.min(size(rows.get(i), column), size(rows.get(j), column));
                }
                if (shared > 0 && shared < FEWEST) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int size(Map<Integer, BitSet> row, int column) {
        BitSet people = row.get(column);
        return people == null ? 0 : people.cardinality();
    }
}
