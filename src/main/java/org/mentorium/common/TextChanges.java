package org.mentorium.common;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mentorium.common.TextChange.Kind;

/** Compares two texts word by word, by their longest common subsequence; where that is too much, line by line. */
public final class TextChanges {

    private static final Pattern WORDS = Pattern.compile(" ?\\S+|\\s");
    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /** Pairs of words that are compared at most, so that no text takes more than some 16 MB of memory. */
    private static final long PAIRS_AT_MOST = 4_000_000;

    private TextChanges() {}

    public static List<TextChange> between(String before, String after) {
        List<TextChange> words = compare(split(before, WORDS), split(after, WORDS));
        List<TextChange> changes = words.isEmpty() ? compare(split(before, LINES), split(after, LINES)) : words;
        return changes.isEmpty()
                ? List.of(new TextChange(Kind.REMOVED, before), new TextChange(Kind.ADDED, after))
                : changes;
    }

    /** Empty when there is too much to compare. */
    private static List<TextChange> compare(List<String> a, List<String> b) {
        int shorter = Math.min(a.size(), b.size());
        int start = 0;
        while (start < shorter && a.get(start).equals(b.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        List<String> middleOfA = a.subList(start, a.size() - end);
        List<String> middleOfB = b.subList(start, b.size() - end);
        if ((long) middleOfA.size() * middleOfB.size() > PAIRS_AT_MOST) {
            return List.of();
        }
        List<TextChange> changes = new ArrayList<>();
        add(changes, Kind.KEPT, a.subList(0, start));
        walk(changes, middleOfA, middleOfB);
        add(changes, Kind.KEPT, a.subList(a.size() - end, a.size()));
        return changes;
    }

    private static void walk(List<TextChange> changes, List<String> a, List<String> b) {
        int[][] common = common(a, b);
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                add(changes, Kind.KEPT, List.of(a.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                add(changes, Kind.REMOVED, List.of(a.get(i++)));
            } else {
                add(changes, Kind.ADDED, List.of(b.get(j++)));
            }
        }
        add(changes, Kind.REMOVED, a.subList(i, a.size()));
        add(changes, Kind.ADDED, b.subList(j, b.size()));
    }

    /** common[i][j]: how many words a from i and b from j have in common, in order. */
    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Joins neighbours of one kind into one stretch. */
    private static void add(List<TextChange> changes, Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("", words);
        int last = changes.size() - 1;
        if (last >= 0 && changes.get(last).kind() == kind) {
            text = changes.remove(last).text() + text;
        }
        changes.add(new TextChange(kind, text));
    }

    private static List<String> split(String text, Pattern unit) {
        return unit.matcher(text).results().map(MatchResult::group).toList();
    }
}
