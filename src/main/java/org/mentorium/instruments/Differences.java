package org.mentorium.instruments;

import static org.mentorium.instruments.Difference.What;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/** How sections, questions, scales and dimensions of two versions differ; parts are the same when their keys are. */
final class Differences {

    private final Instrument earlier;
    private final Instrument later;
    private final Locale locale;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Instrument earlier, Instrument later, Locale locale) {
        this.earlier = earlier;
        this.later = later;
        this.locale = locale;
    }

    static List<Difference> between(Instrument earlier, Instrument later, Locale locale) {
        Differences all = new Differences(earlier, later, locale);
        all.sections();
        all.items();
        all.scales();
        all.dimensions();
        if (earlier.licence() != later.licence()) {
            all.found.add(Difference.of(
                    What.LICENCE,
                    "",
                    List.of(earlier.licence().name()),
                    List.of(later.licence().name())));
        }
        return List.copyOf(all.found);
    }

    private void sections() {
        Function<Section, String> name = section -> in(section.title());
        comings(earlier.sections(), later.sections(), Section::key, name, What.SECTION_NEW, What.SECTION_GONE);
        moved(earlier.sections(), later.sections(), Section::key, name, What.SECTION_MOVED);
        for (Section section : later.sections()) {
            find(earlier.sections(), Section::key, section.key())
                    .ifPresent(before ->
                            condition(What.SECTION_CONDITION, in(section.title()), before.showIf(), section.showIf()));
        }
    }

    private void items() {
        Function<Item, String> name = item -> in(item.text());
        comings(earlier.items(), later.items(), Item::key, name, What.ITEM_NEW, What.ITEM_GONE);
        moved(earlier.items(), later.items(), Item::key, name, What.ITEM_MOVED);
        for (Item item : later.items()) {
            earlier.item(item.key()).ifPresent(before -> item(before, item));
        }
    }

    private void item(Item before, Item after) {
        String name = in(after.text());
        Section from = earlier.sectionOf(before).orElseThrow();
        Section to = later.sectionOf(after).orElseThrow();
        if (!from.key().equals(to.key())) {
            found.add(Difference.of(What.ITEM_SECTION, name, named(from), named(to)));
        }
        condition(What.ITEM_CONDITION, name, before.showIf(), after.showIf());
        differ(
                What.ITEM_KIND,
                name,
                List.of(before.kind().name()),
                List.of(after.kind().name()));
        if (!rowKeys(before).equals(rowKeys(after))) {
            found.add(Difference.of(What.ITEM_ROWS, name, rows(before), rows(after)));
        }
        if (!Objects.equals(before.scale(), after.scale())) {
            found.add(Difference.of(What.ITEM_SCALE, name, scale(earlier, before), scale(later, after)));
        }
        differ(What.ITEM_PHASES, name, phases(before), phases(after));
        if (before.required() != after.required()) {
            found.add(Difference.of(after.required() ? What.ITEM_REQUIRED : What.ITEM_OPTIONAL, name));
        }
        differ(What.ITEM_BOUNDS, name, bounds(before), bounds(after));
        differ(What.ITEM_DECIMALS, name, decimals(before), decimals(after));
    }

    private void scales() {
        for (Scale scale : later.scales()) {
            earlier.scale(scale.key()).ifPresent(before -> scale(before, scale));
        }
    }

    private void scale(Scale before, Scale after) {
        String name = in(after.name());
        if (!values(before).equals(values(after))) {
            found.add(Difference.of(What.SCALE_ANSWERS, name, answers(before), answers(after)));
        }
        differ(
                What.SCALE_DIRECTION,
                name,
                List.of(before.direction().name()),
                List.of(after.direction().name()));
    }

    private void dimensions() {
        Function<Dimension, String> name = dimension -> in(dimension.name());
        comings(
                earlier.dimensions(),
                later.dimensions(),
                Dimension::key,
                name,
                What.DIMENSION_NEW,
                What.DIMENSION_GONE);
        for (Dimension dimension : later.dimensions()) {
            find(earlier.dimensions(), Dimension::key, dimension.key())
                    .filter(before -> !Set.copyOf(before.items()).equals(Set.copyOf(dimension.items()))
                            || !before.reversed().equals(dimension.reversed()))
                    .ifPresent(before -> found.add(Difference.of(
                            What.DIMENSION_ITEMS,
                            in(dimension.name()),
                            members(earlier, before),
                            members(later, dimension))));
        }
    }

    private <T> void comings(
            List<T> before, List<T> after, Function<T, String> key, Function<T, String> name, What fresh, What gone) {
        after.stream()
                .filter(each -> find(before, key, key.apply(each)).isEmpty())
                .forEach(each -> found.add(Difference.of(fresh, name.apply(each))));
        before.stream()
                .filter(each -> find(after, key, key.apply(each)).isEmpty())
                .forEach(each -> found.add(Difference.of(gone, name.apply(each))));
    }

    /** The fewest that must have moved for the others to stand in the same order. */
    private <T> void moved(
            List<T> before, List<T> after, Function<T, String> key, Function<T, String> name, What what) {
        List<String> old = before.stream().map(key).toList();
        List<T> common =
                after.stream().filter(each -> old.contains(key.apply(each))).toList();
        Set<Integer> stayed = LongestRise.of(
                common.stream().mapToInt(each -> old.indexOf(key.apply(each))).toArray());
        for (int i = 0; i < common.size(); i++) {
            if (!stayed.contains(i)) {
                found.add(Difference.of(what, name.apply(common.get(i))));
            }
        }
    }

    private void differ(What what, String name, List<String> before, List<String> after) {
        if (!before.equals(after)) {
            found.add(Difference.of(what, name, before, after));
        }
    }

    private void condition(What what, String name, @Nullable Condition before, @Nullable Condition after) {
        if (!Objects.equals(before, after)) {
            found.add(new Difference(
                    what,
                    name,
                    List.of(),
                    List.of(),
                    Sheet.hanging(earlier, before, locale),
                    Sheet.hanging(later, after, locale)));
        }
    }

    private List<String> named(Section section) {
        return section.title() == null ? List.of() : List.of(in(section.title()));
    }

    private List<String> scale(Instrument instrument, Item item) {
        return instrument.scale(String.valueOf(item.scale())).stream()
                .map(scale -> in(scale.name()))
                .toList();
    }

    private static List<Integer> values(Scale scale) {
        return scale.options().stream().map(Scale.Option::value).toList();
    }

    private List<String> answers(Scale scale) {
        return scale.options().stream()
                .map(option -> option.value() + " " + in(option.label()))
                .toList();
    }

    private List<String> members(Instrument instrument, Dimension dimension) {
        return dimension.items().stream()
                .map(key -> (dimension.reversed().contains(key) ? "− " : "")
                        + instrument
                                .variable(key)
                                .map(variable -> in(variable.text()))
                                .orElse(key))
                .toList();
    }

    private static List<String> rowKeys(Item item) {
        return item.rows().stream().map(Item.Row::key).toList();
    }

    private List<String> rows(Item item) {
        return item.rows().stream().map(row -> in(row.text())).toList();
    }

    private static List<String> phases(Item item) {
        return item.phases().stream().map(Phase::name).toList();
    }

    private static List<String> bounds(Item item) {
        return Stream.of(item.min(), item.max())
                .map(bound -> bound == null ? "…" : plain(bound))
                .toList();
    }

    private static List<String> decimals(Item item) {
        return List.of(Integer.toString(item.decimals()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> key, String wanted) {
        return all.stream().filter(each -> key.apply(each).equals(wanted)).findFirst();
    }

    private String in(@Nullable Words words) {
        return words == null ? "" : words.in(locale);
    }
}
