package org.mentorium.assignments;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.mentorium.matching.solver.Assignment;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.AssignmentSolver;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.CertificateChecker;
import org.mentorium.matching.solver.Objective;
import org.mentorium.matching.solver.Pair;

/** Solves what the files say, has it checked, and writes both down. */
final class SheetMatch {

    /** So that the worth of a pair, times the pairs there can be, stays well within a long. */
    private static final long MOST = Long.MAX_VALUE / 32;

    private final Sheets sheets;
    private final Sheets.PairIndex index;
    private final List<Pair> pairs;

    @SuppressWarnings("NullAway.Init")
    private SheetCertificate certificate;

    private SheetMatch(Sheets sheets, Sheets.PairIndex index, Assignment assignment) {
        this.sheets = sheets;
        this.index = index;
        this.pairs = assignment.pairs();
    }

    /** @throws BadFile when the scores lie too far apart for so many people */
    static SheetMatch of(Sheets sheets, Objective objective, long seed, long startedAt) throws BadFile {
        Sheets.PairIndex index = sheets.index();
        int[] wanted = sheets.wanted();
        int[] capacity = sheets.capacity();
        long people = Math.min(sum(wanted), sum(capacity)) + 1;
        long most = 2L;
        for (int n : wanted) {
            most = Math.max(most, Math.min(n, capacity.length) + 1L);
        }
        Decimals.Units units;
        try {
            units = sheets.scores.units(MOST / people / most);
        } catch (IllegalArgumentException e) {
            throw new BadFile(FileKind.PAIRS, 0, "assignments.problem.range");
        }
        long[] distinct = units.table();
        long[] table = distinct.length == 0 ? new long[] {0} : distinct;
        int[] ranks = units.ranks(table);
        AssignmentProblem problem =
                new AssignmentProblem(wanted, capacity, candidates(sheets, index, ranks), List.of()).withValues(table);
        if (sheets.ranked()) {
            Decimals.Units theirs = sheets.mentorScores.units(Long.MAX_VALUE / 32);
            problem = problem.withMentorScores(candidates(sheets, index, theirs.ranks(theirs.table())));
        }
        Assignment assignment = new AssignmentSolver().solve(problem, objective, seed);
        CertificateChecker.Check check = CertificateChecker.check(problem, assignment);
        SheetMatch match = new SheetMatch(sheets, index, assignment);
        List<BigDecimal> scores = assignment.pairs().stream().map(match::score).toList();
        match.certificate = SheetCertificate.of(assignment.certificate(), check, scores, units, startedAt);
        return match;
    }

    private static Candidates candidates(Sheets sheets, Sheets.PairIndex index, int[] ranks) {
        return (mentee, mentors, scores) -> {
            int n = 0;
            for (int i = index.start()[mentee]; i < index.start()[mentee + 1]; i++) {
                mentors[n] = sheets.mentorOf(index.pairs()[i]);
                scores[n++] = ranks[index.pairs()[i]];
            }
            return n;
        };
    }

    SheetCertificate certificate() {
        return certificate;
    }

    /** The pairs as CSV, with the scores as they were written. */
    void writeTo(Writer out) throws IOException {
        out.write("mentee,mentor,score\n");
        for (Pair pair : pairs) {
            out.write(cell(sheets.mentees.get(pair.mentee())));
            out.write(',');
            out.write(cell(sheets.mentors.get(pair.mentor())));
            out.write(',');
            out.write(score(pair).toPlainString());
            out.write('\n');
        }
    }

    private BigDecimal score(Pair pair) {
        for (int i = index.start()[pair.mentee()]; i < index.start()[pair.mentee() + 1]; i++) {
            int known = index.pairs()[i];
            if (sheets.mentorOf(known) == pair.mentor()) {
                return sheets.scores.get(known);
            }
        }
        throw new IllegalStateException("a pair that no file names");
    }

    private static String cell(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static long sum(int[] numbers) {
        long sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
