package org.mentorium.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mentorium.export.Columns;
import org.mentorium.export.UploadedTable;

/**
 * Counts a comparison list. A row says who (a key, or an e-mail address), whether they stayed, and whether they were
 * mentored; where it does not say that, the address is looked for among the program's mentees.
 */
final class ListCount {

    static final String KEY = "key";
    static final String STAYED = "stayed";
    static final String MENTORED = "mentored";
    static final Columns COLUMNS = Columns.required(KEY, STAYED).optional(MENTORED);

    private static final int LONGEST = 200;
    private static final int SHOWN = 60;
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "sí", "si", "s", "oui", "o");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "non");

    private final Set<String> mentees;
    private final Set<String> mentors;
    private final Set<String> seen = new HashSet<>();
    private final List<ListProblem> problems = new ArrayList<>();
    private int mentored;
    private int mentoredStayed;
    private int others;
    private int othersStayed;

    /**
     * @param mentees e-mail addresses, in small letters, of those who were mentored in the program
     * @param mentors of those who only mentored
     */
    ListCount(Set<String> mentees, Set<String> mentors) {
        this.mentees = mentees;
        this.mentors = mentors;
    }

    void count(UploadedTable table) {
        table.problems().stream().map(ListProblem::of).forEach(problems::add);
        table.rows().forEach(this::count);
    }

    private void count(UploadedTable.Row row) {
        int before = problems.size();
        String key = row.cell(KEY).toLowerCase(Locale.ROOT);
        if (key.isEmpty()) {
            problem(row, KEY, "missing");
        } else if (key.codePointCount(0, key.length()) > LONGEST) {
            problem(row, KEY, "long", LONGEST);
        } else if (!seen.add(key)) {
            problem(row, KEY, "twice", shown(row, KEY));
        } else if (mentors.contains(key)) {
            problem(row, KEY, "mentor", shown(row, KEY));
        }
        boolean stayed = said(row, STAYED);
        boolean with = row.cell(MENTORED).isEmpty() ? found(row, key) : checked(row, key);
        if (problems.size() > before) {
            return;
        }
        if (with) {
            mentored++;
            mentoredStayed += stayed ? 1 : 0;
        } else {
            others++;
            othersStayed += stayed ? 1 : 0;
        }
    }

    /** Looked for by their address. */
    private boolean found(UploadedTable.Row row, String key) {
        if (!key.isEmpty() && !key.contains("@")) {
            problem(row, MENTORED, "unknown");
        }
        return mentees.contains(key);
    }

    private boolean checked(UploadedTable.Row row, String key) {
        boolean with = said(row, MENTORED);
        if (!with && mentees.contains(key) && NO.contains(row.cell(MENTORED).toLowerCase(Locale.ROOT))) {
            problem(row, MENTORED, "contradicts", shown(row, KEY));
        }
        return with;
    }

    private boolean said(UploadedTable.Row row, String column) {
        String word = row.cell(column).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            problem(row, column, "missing");
        } else if (!YES.contains(word) && !NO.contains(word)) {
            problem(row, column, "word", shown(row, column));
        }
        return YES.contains(word);
    }

    private void problem(UploadedTable.Row row, String column, String key, Object... args) {
        problems.add(ListProblem.of(row.line(), column, key, args));
    }

    private static String shown(UploadedTable.Row row, String column) {
        String line = row.cell(column).replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    List<ListProblem> problems() {
        return List.copyOf(problems);
    }

    int mentored() {
        return mentored;
    }

    int mentoredStayed() {
        return mentoredStayed;
    }

    int others() {
        return others;
    }

    int othersStayed() {
        return othersStayed;
    }
}
