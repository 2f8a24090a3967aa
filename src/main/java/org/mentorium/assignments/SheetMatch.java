package org.mentorium.assignments;

import java.math.BigDecimal;
import java.util.List;
import org.mentorium.export.Table;
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
        if (distinct.length > AssignmentProblem.MOST_SCORES) {
            throw new BadFile(FileKind.PAIRS, 0, "assignments.problem.scores", AssignmentProblem.MOST_SCORES);
        }
        long[] table = distinct.length == 0 ? new long[] {0} : distinct;
        int[] ranks = units.ranks(table);
        AssignmentProblem problem =
                new AssignmentProblem(wanted, capacity, candidates(sheets, index, ranks), List.of()).withValues(table);
        if (sheets.ranked()) {
            // Only their order counts, and any two of at most 18 digits lie near enough for that.
            Decimals.Units theirs = sheets.mentorScores.units(Long.MAX_VALUE);
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

    /** The pairs, with the scores as they were written. */
    Table table() {
        return new Table("matches", List.of("mentee", "mentor", "score"), rows -> {
            for (Pair pair : pairs) {
                rows.row(sheets.mentees.get(pair.mentee()), sheets.mentors.get(pair.mentor()), score(pair));
            }
        });
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

    private static long sum(int[] numbers) {
        long sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
