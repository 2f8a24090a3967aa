package org.mentorium.participants;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mentorium.export.Problem;

/**
 * What an uploaded file will do, row by row; nothing of it is done yet.
 *
 * @param fileProblems what is wrong with the file as a table
 * @param newOrganisations names that will be created
 */
record ImportPlan(
        List<PlannedRow> rows, List<Problem> fileProblems, List<String> newOrganisations, ImportFacts.Facts facts) {

    long count(PlannedRow.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public long created() {
        return count(PlannedRow.Outcome.CREATED);
    }

    public long changed() {
        return count(PlannedRow.Outcome.CHANGED);
    }

    public long unchanged() {
        return count(PlannedRow.Outcome.UNCHANGED);
    }

    /** Rows that can't be taken over, those that are no whole rows included. */
    public long refused() {
        return count(PlannedRow.Outcome.REFUSED) + fileProblems.size();
    }

    /** One refused row holds all others back. */
    public boolean blocked() {
        return refused() > 0;
    }

    public boolean nothingToDo() {
        return !blocked() && created() + changed() == 0;
    }

    public List<PlannedRow> refusedRows() {
        return rows.stream()
                .filter(row -> row.outcome() == PlannedRow.Outcome.REFUSED)
                .toList();
    }

    /** Rows that would do something, in the file's order. */
    List<PlannedRow> busyRows() {
        return rows.stream()
                .filter(row ->
                        row.outcome() == PlannedRow.Outcome.CREATED || row.outcome() == PlannedRow.Outcome.CHANGED)
                .toList();
    }

    public List<PlannedRow> quietRows() {
        return rows.stream()
                .filter(row -> row.outcome() == PlannedRow.Outcome.UNCHANGED)
                .toList();
    }

    /** Stands for all that the reader was shown. */
    public String fingerprint() {
        String all = rows.stream().map(PlannedRow::fingerprint).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
