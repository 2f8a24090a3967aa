package org.mentorium.assignments;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.solver.AssignmentProblem;

/** What the files say, checked: people by number in the order in which they appear, and pairs in flat arrays. */
final class Sheets {

    private static final int MOST_PEOPLE = 1_000_000;

    final List<String> mentees = new ArrayList<>();
    final List<String> mentors = new ArrayList<>();
    final Decimals scores = new Decimals();
    final Decimals mentorScores = new Decimals();
    private final Map<String, Integer> menteeNumbers = new HashMap<>();
    private final Map<String, Integer> mentorNumbers = new HashMap<>();
    private final List<Integer> capacities = new ArrayList<>();
    private final List<Integer> wishes = new ArrayList<>();
    private int[] menteeOf = new int[1024];
    private int[] mentorOf = new int[1024];
    private int[] lineOf = new int[1024];
    private boolean menteesListed;
    private boolean mentorsListed;
    private boolean ranked;

    /** Lists of people first: once there is one, pairs may name nobody else. */
    static Sheets read(InputStream pairs, @Nullable InputStream mentors, @Nullable InputStream mentees)
            throws IOException, BadFile {
        Sheets sheets = new Sheets();
        if (mentors != null) {
            new SheetReader(FileKind.MENTORS)
                    .read(mentors, (line, cells, comma) -> sheets.person(FileKind.MENTORS, line, cells));
            sheets.mentorsListed = true;
        }
        if (mentees != null) {
            new SheetReader(FileKind.MENTEES)
                    .read(mentees, (line, cells, comma) -> sheets.person(FileKind.MENTEES, line, cells));
            sheets.menteesListed = true;
        }
        sheets.ranked = new SheetReader(FileKind.PAIRS).read(pairs, sheets::pair);
        sheets.refuseTwice();
        return sheets;
    }

    private void person(FileKind file, int line, String[] cells) throws BadFile {
        boolean mentor = file == FileKind.MENTORS;
        Map<String, Integer> numbers = mentor ? mentorNumbers : menteeNumbers;
        if (cells[0].isEmpty()) {
            throw new BadFile(
                    file, line, "assignments.problem.noId", file.required().get(0));
        }
        if (numbers.containsKey(cells[0])) {
            throw new BadFile(file, line, "assignments.problem.personTwice", cells[0]);
        }
        int number = 1;
        if (!cells[1].isEmpty()) {
            try {
                number = Integer.parseInt(cells[1]);
            } catch (NumberFormatException e) {
                number = -1;
            }
            if (number < 0 || number > MOST_PEOPLE) {
                throw new BadFile(
                        file,
                        line,
                        "assignments.problem.number",
                        file.optional().get(0),
                        cells[1]);
            }
        }
        add(file, line, cells[0], number, mentor);
    }

    private int add(FileKind file, int line, String id, int number, boolean mentor) throws BadFile {
        List<String> people = mentor ? mentors : mentees;
        int most = mentor ? AssignmentProblem.MOST_MENTORS : AssignmentProblem.MOST_MENTEES;
        if (people.size() == most) {
            String kind = mentor ? "mentor" : "mentee";
            throw new BadFile(file, line, "assignments.problem.people", kind, most);
        }
        (mentor ? mentorNumbers : menteeNumbers).put(id, people.size());
        (mentor ? capacities : wishes).add(number);
        people.add(id);
        return people.size() - 1;
    }

    private void pair(int line, String[] cells, boolean decimalComma) throws BadFile {
        int n = scores.size();
        if (n == menteeOf.length) {
            menteeOf = Arrays.copyOf(menteeOf, 2 * n);
            mentorOf = Arrays.copyOf(mentorOf, 2 * n);
            lineOf = Arrays.copyOf(lineOf, 2 * n);
        }
        menteeOf[n] = number(line, cells[0], false);
        mentorOf[n] = number(line, cells[1], true);
        lineOf[n] = line;
        if (!scores.add(decimalComma ? cells[2].replace(',', '.') : cells[2])) {
            throw new BadFile(FileKind.PAIRS, line, "assignments.problem.score", "score", cells[2]);
        }
        String other = cells[3].isEmpty() ? "" : decimalComma ? cells[3].replace(',', '.') : cells[3];
        if (!other.isEmpty() && !mentorScores.add(other) || other.isEmpty() && mentorScores.size() > 0) {
            throw new BadFile(FileKind.PAIRS, line, "assignments.problem.score", "mentor_score", cells[3]);
        }
        if (!other.isEmpty() && mentorScores.size() != scores.size()) {
            throw new BadFile(FileKind.PAIRS, lineOf[0], "assignments.problem.score", "mentor_score", "");
        }
    }

    private int number(int line, String id, boolean mentor) throws BadFile {
        if (id.isEmpty()) {
            throw new BadFile(FileKind.PAIRS, line, "assignments.problem.noId", mentor ? "mentor" : "mentee");
        }
        Integer known = (mentor ? mentorNumbers : menteeNumbers).get(id);
        if (known != null) {
            return known;
        }
        if (mentor ? mentorsListed : menteesListed) {
            FileKind list = mentor ? FileKind.MENTORS : FileKind.MENTEES;
            throw new BadFile(FileKind.PAIRS, line, "assignments.problem.unknown", id, list.usualName());
        }
        return add(FileKind.PAIRS, line, id, 1, mentor);
    }

    /** The first line that says a pair again. */
    private void refuseTwice() throws BadFile {
        PairIndex index = index();
        int worst = Integer.MAX_VALUE;
        int[] seenAt = new int[mentors.size()];
        Arrays.fill(seenAt, -1);
        for (int mentee = 0; mentee < mentees.size(); mentee++) {
            for (int i = index.start()[mentee]; i < index.start()[mentee + 1]; i++) {
                int pair = index.pairs()[i];
                if (seenAt[mentorOf[pair]] >= index.start()[mentee]) {
                    worst = Math.min(worst, pair);
                }
                seenAt[mentorOf[pair]] = i;
            }
        }
        if (worst < Integer.MAX_VALUE) {
            throw new BadFile(
                    FileKind.PAIRS,
                    lineOf[worst],
                    "assignments.problem.pairTwice",
                    mentees.get(menteeOf[worst]),
                    mentors.get(mentorOf[worst]));
        }
    }

    /** The pairs by mentee, each mentee's in the order of the file. */
    PairIndex index() {
        return PairIndex.of(menteeOf, scores.size(), mentees.size());
    }

    int mentorOf(int pair) {
        return mentorOf[pair];
    }

    boolean ranked() {
        return ranked && mentorScores.size() > 0;
    }

    int[] capacity() {
        return capacities.stream().mapToInt(Integer::intValue).toArray();
    }

    int[] wanted() {
        return wishes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Pairs in the order of their mentees; those of mentee i are from start[i] up to start[i + 1]. */
    record PairIndex(int[] start, int[] pairs) {

        static PairIndex of(int[] menteeOf, int count, int mentees) {
            int[] start = new int[mentees + 1];
            for (int pair = 0; pair < count; pair++) {
                start[menteeOf[pair] + 1]++;
            }
            for (int mentee = 0; mentee < mentees; mentee++) {
                start[mentee + 1] += start[mentee];
            }
            int[] next = Arrays.copyOf(start, mentees);
            int[] pairs = new int[count];
            for (int pair = 0; pair < count; pair++) {
                pairs[next[menteeOf[pair]]++] = pair;
            }
            return new PairIndex(start, pairs);
        }
    }
}
