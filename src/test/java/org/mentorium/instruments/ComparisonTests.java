package org.mentorium.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorium.common.TextChange;
import org.mentorium.common.Words;
import org.mentorium.instruments.Comparison.Pairing;
import org.mentorium.instruments.Comparison.Standing;

class ComparisonTests {

    private static final String KEPT =
            "{\"key\": \"kept\", \"kind\": \"LIKERT\", \"scale\": \"agree\", \"text\": {\"en\": \"Do you agree?\"}}";
    private static final String GONE = ",{\"key\": \"gone\", \"kind\": \"DATE\", \"text\": {\"en\": \"When?\"}}";
    private static final Instrument EARLIER = Sample.of(KEPT + GONE);

    @Test
    void theSameKeyOnTheSameScaleComparesWhateverTheWords() {
        Instrument later =
                Sample.of(KEPT.replace("Do you agree?", "Do you really agree?") + GONE.replace("gone", "fresh"));
        Comparison comparison = Comparison.between(EARLIER, later, Locale.ENGLISH);

        assertThat(comparison.variables())
                .extracting(Pairing::key, Pairing::standing)
                .containsExactly(
                        tuple("kept", Standing.COMPARABLE), tuple("fresh", Standing.NEW), tuple("gone", Standing.GONE));
        assertThat(comparison.texts().get(0).place()).isEqualTo(new TextPlace("text", "1", ""));
        assertThat(comparison.texts().get(0).changes())
                .filteredOn(change -> change.kind() == TextChange.Kind.ADDED)
                .extracting(TextChange::text)
                .containsExactly(" really");
    }

    @Test
    void anotherScaleOrKindDoesNotCompare() {
        Scale agree = EARLIER.scale("agree").orElseThrow();
        Scale shorter = new Scale(
                "agree", agree.name(), agree.direction(), agree.options().subList(0, 2));
        Scale turned = new Scale("agree", agree.name(), Scale.Direction.DOWN, agree.options());
        Scale worded = new Scale("agree", new Words(Map.of("en", "Consent")), agree.direction(), agree.options());

        assertThat(comparable(InstrumentEdits.put(EARLIER, shorter))).isFalse();
        assertThat(comparable(InstrumentEdits.put(EARLIER, turned))).isFalse();
        assertThat(comparable(InstrumentEdits.put(EARLIER, worded))).isTrue();
        assertThat(comparable(Sample.of(KEPT.replace("LIKERT", "MULTIPLE_CHOICE"))))
                .isFalse();
    }

    private static boolean comparable(Instrument later) {
        return Comparison.comparable(EARLIER, later, "kept");
    }

    @Test
    void whatIsAskedDiffersPartByPart() {
        Instrument earlier = versioned(
                item("a", "") + "," + item("b", "") + "," + item("c", "") + "," + item("d", ""),
                "{\"key\": \"trust\", \"name\": {\"en\": \"Trust\"}, \"items\": [\"a\", \"b\"]}");
        Instrument later = versioned(
                item("d", "") + "," + item("a", ", \"required\": true, \"phases\": [\"PRE\"]") + ","
                        + item("c", ", \"showIf\": {\"variable\": \"d\", \"anyOf\": [2]}") + "," + item("e", ""),
                "{\"key\": \"trust\", \"name\": {\"en\": \"Trust\"}, \"items\": [\"a\", \"c\"], \"reversed\": [\"c\"]}");
        Scale agree = later.scale("agree").orElseThrow();
        Instrument shorter = InstrumentEdits.put(
                later,
                new Scale(
                        "agree",
                        agree.name(),
                        agree.direction(),
                        agree.options().subList(0, 2)));

        assertThat(Comparison.between(earlier, shorter, Locale.ENGLISH).differences())
                .extracting(each -> each.what() + " " + each.subject())
                .containsExactlyInAnyOrder(
                        "ITEM_NEW Word e",
                        "ITEM_GONE Word b",
                        "ITEM_MOVED Word d",
                        "ITEM_REQUIRED Word a",
                        "ITEM_PHASES Word a",
                        "ITEM_CONDITION Word c",
                        "SCALE_ANSWERS Agreement",
                        "DIMENSION_ITEMS Trust");
        assertThat(Comparison.between(earlier, earlier, Locale.ENGLISH).differences())
                .isEmpty();
    }

    @Test
    void kindsRowsDecimalsAndDirectionsDiffer() {
        String matrix =
                "{\"key\": \"m\", \"kind\": \"MATRIX\", \"scale\": \"agree\", \"text\": {\"en\": \"How far\"}, \"rows\": ["
                        + row("x") + "," + row("y") + "]}";
        String number = ",{\"key\": \"n\", \"kind\": \"NUMBER\", \"text\": {\"en\": \"How many\"}, \"decimals\": 1}";
        Instrument earlier = Sample.of(KEPT + "," + matrix + number);
        Scale agree = earlier.scale("agree").orElseThrow();

        assertThat(differences(earlier, Sample.of(KEPT.replace("LIKERT", "SINGLE_CHOICE") + "," + matrix + number)))
                .containsExactly("ITEM_KIND Do you agree? [LIKERT] [SINGLE_CHOICE]");
        assertThat(differences(
                        earlier,
                        Sample.of(KEPT + "," + matrix.replace(row("x") + "," + row("y"), row("y") + "," + row("x"))
                                + number)))
                .containsExactly("ITEM_ROWS How far [Row x, Row y] [Row y, Row x]");
        assertThat(differences(earlier, Sample.of(KEPT + "," + matrix.replace("," + row("y"), "") + number)))
                .containsExactly("ITEM_ROWS How far [Row x, Row y] [Row x]");
        assertThat(differences(earlier, Sample.of(KEPT + "," + matrix + number.replace(": 1}", ": 2}"))))
                .containsExactly("ITEM_DECIMALS How many [1] [2]");
        assertThat(differences(
                        earlier,
                        InstrumentEdits.put(
                                earlier, new Scale("agree", agree.name(), Scale.Direction.DOWN, agree.options()))))
                .containsExactly("SCALE_DIRECTION Agreement [UP] [DOWN]");
    }

    @Test
    void aTextSaysOfWhichDimensionItIs() {
        String trust = "{\"key\": \"trust\", \"name\": {\"en\": \"Trust\"}, \"items\": [\"kept\"]}";
        assertThat(Comparison.between(
                                Sample.of(KEPT, trust),
                                Sample.of(KEPT, trust.replace("Trust", "Deep trust")),
                                Locale.ENGLISH)
                        .texts())
                .extracting(Comparison.Changed::place)
                .containsExactly(new TextPlace("dimension", "Deep trust", ""));
    }

    private static List<String> differences(Instrument earlier, Instrument later) {
        return Comparison.between(earlier, later, Locale.ENGLISH).differences().stream()
                .map(each -> each.what() + " " + each.subject() + " " + each.before() + " " + each.after())
                .toList();
    }

    private static String row(String key) {
        return "{\"key\": \"" + key + "\", \"text\": {\"en\": \"Row " + key + "\"}}";
    }

    @Test
    void sectionsComeGoMoveAndHang() {
        Instrument one = InstrumentEdits.put(EARLIER, section("x", null, List.of()));
        Instrument two = InstrumentEdits.put(one, section("y", null, List.of()));
        Item kept = EARLIER.item("kept").orElseThrow();
        Instrument later = InstrumentEdits.move(two, section("y", null, List.of()), true);
        later = later.withSections(later.sections().stream()
                .filter(each -> !each.key().equals("x"))
                .map(each -> each.key().equals("main") ? each.with(List.of()) : each)
                .toList());
        later = InstrumentEdits.put(later, section("y", null, List.of(kept)));
        later = InstrumentEdits.put(later, section("z", new Condition("kept", Set.of(1), null, null), List.of()));

        assertThat(Comparison.between(two, later, Locale.ENGLISH).differences())
                .extracting(each -> each.what() + " " + each.subject())
                .containsExactlyInAnyOrder(
                        "SECTION_NEW z", "SECTION_GONE x", "ITEM_GONE When?", "ITEM_SECTION Do you agree?");
        assertThat(Comparison.between(later, InstrumentEdits.put(later, section("z", null, List.of())), Locale.ENGLISH)
                        .differences())
                .extracting(Difference::what)
                .containsExactly(Difference.What.SECTION_CONDITION);
    }

    private static Section section(String key, @Nullable Condition showIf, List<Item> items) {
        return new Section(key, new Words(Map.of("en", key)), null, showIf, items);
    }

    private static Instrument versioned(String items, String dimensions) {
        return Sample.of(items, dimensions);
    }

    private static String item(String key, String more) {
        return "{\"key\": \"" + key + "\", \"kind\": \"LIKERT\", \"scale\": \"agree\", \"text\": {\"en\": \"Word " + key
                + "\"}" + more + "}";
    }
}
