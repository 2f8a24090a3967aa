package org.mentorium.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.common.TextChange.Kind;

class TextChangesTests {

    @ParameterizedTest
    @CsvSource({
        "a b c, a b c, a b c",
        "a b c, a x c, a -b +x c",
        "a b c, a b c d, a b c +d",
        "a b c d, a c, a -b c -d",
        "'', a b, +a b",
        "a b, '', -a b",
    })
    void wordsThatDifferAreMarked(String before, String after, String marked) {
        String shown = TextChanges.between(before, after).stream()
                .map(change -> mark(change.kind()) + change.text())
                .collect(Collectors.joining());
        assertThat(shown.replace(" ", "")).isEqualTo(marked.replace(" ", ""));
    }

    @Test
    void newParagraphLeavesItsNeighboursAlone() {
        assertThat(TextChanges.between("One.\n\nThree.", "One.\n\nTwo.\n\nThree."))
                .filteredOn(change -> change.kind() != Kind.KEPT)
                .extracting(TextChange::kind)
                .containsExactly(Kind.ADDED);
    }

    @Test
    void bothTextsCanBeReadOutOfTheComparison() {
        String before = "We meet on Mondays.\nWe write by mail.\n\nNobody is graded.";
        String after = "We meet on Tuesdays at school.\n\nNobody is graded, ever.\nWe write by mail.";
        List<TextChange> changes = TextChanges.between(before, after);
        assertThat(text(changes, Kind.ADDED)).isEqualTo(before);
        assertThat(text(changes, Kind.REMOVED)).isEqualTo(after);
    }

    @Test
    void hugeTextsAreReplacedWhole() {
        String before = "a\n".repeat(9_000);
        String after = "b\n".repeat(9_000);
        assertThat(TextChanges.between(before, after))
                .containsExactly(new TextChange(Kind.REMOVED, before), new TextChange(Kind.ADDED, after));
    }

    private static String text(List<TextChange> changes, Kind without) {
        return changes.stream()
                .filter(change -> change.kind() != without)
                .map(TextChange::text)
                .collect(Collectors.joining());
    }

    private static String mark(Kind kind) {
        return switch (kind) {
            case KEPT -> "";
            case ADDED -> "+";
            case REMOVED -> "-";
        };
    }
}
