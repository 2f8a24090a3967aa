package org.mentorium.instruments;

import static org.mentorium.instruments.Difference.What;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How sections, questions, scales and dimensions of two versions differ; parts are the same when their keys are. */
final class Differences {

    private final Instrument earlier;
    private final Instrument later;
    private final Locale locale;
    private final SaidParts said;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Instrument earlier, Instrument later, Locale locale) {
        this.earlier = earlier;
        this.later = later;
        this.locale = locale;
        said = new SaidParts(locale);
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
        Function<Section, String> name = section -> said.in(section.title());
        comings(earlier.sections(), later.sections(), Section::key, name, What.SECTION_NEW, What.SECTION_GONE);
        moved(earlier.sections(), later.sections(), Section::key, name, What.SECTION_MOVED);
        for (Section section : later.sections()) {
            find(earlier.sections(), Section::key, section.key())
                    .ifPresent(before -> condition(
                            What.SECTION_CONDITION, said.in(section.title()), before.showIf(), section.showIf()));
        }
    }

    private void items() {
        Function<Item, String> name = item -> said.in(item.text());
        comings(earlier.items(), later.items(), Item::key, name, What.ITEM_NEW, What.ITEM_GONE);
        moved(earlier.items(), later.items(), Item::key, name, What.ITEM_MOVED);
        for (Item item : later.items()) {
            earlier.item(item.key()).ifPresent(before -> item(before, item));
        }
    }

    private void item(Item before, Item after) {
        String name = said.in(after.text());
        Section from = earlier.sectionOf(before).orElseThrow();
        Section to = later.sectionOf(after).orElseThrow();
        if (!from.key().equals(to.key())) {
            found.add(Difference.of(What.ITEM_SECTION, name, said.named(from), said.named(to)));
        }
        condition(What.ITEM_CONDITION, name, before.showIf(), after.showIf());
        differ(
                What.ITEM_KIND,
                name,
                List.of(before.kind().name()),
                List.of(after.kind().name()));
        if (!SaidParts.rowKeys(before).equals(SaidParts.rowKeys(after))) {
            found.add(Difference.of(What.ITEM_ROWS, name, said.rows(before), said.rows(after)));
        }
        if (!Objects.equals(before.scale(), after.scale())) {
            found.add(Difference.of(What.ITEM_SCALE, name, said.scale(earlier, before), said.scale(later, after)));
        }
        differ(What.ITEM_PHASES, name, SaidParts.phases(before), SaidParts.phases(after));
        if (before.required() != after.required()) {
            found.add(Difference.of(after.required() ? What.ITEM_REQUIRED : What.ITEM_OPTIONAL, name));
        }
        differ(What.ITEM_BOUNDS, name, SaidParts.bounds(before), SaidParts.bounds(after));
        differ(What.ITEM_DECIMALS, name, SaidParts.decimals(before), SaidParts.decimals(after));
    }

    private void scales() {
        for (Scale scale : later.scales()) {
            earlier.scale(scale.key()).ifPresent(before -> scale(before, scale));
        }
    }

    private void scale(Scale before, Scale after) {
        String name = said.in(after.name());
        if (!SaidParts.values(before).equals(SaidParts.values(after))) {
            found.add(Difference.of(What.SCALE_ANSWERS, name, said.answers(before), said.answers(after)));
        }
        differ(
                What.SCALE_DIRECTION,
                name,
                List.of(before.direction().name()),
                List.of(after.direction().name()));
    }

    private void dimensions() {
        Function<Dimension, String> name = dimension -> said.in(dimension.name());
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
                            said.in(dimension.name()),
                            said.members(earlier, before),
                            said.members(later, dimension))));
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

    private static <T> Optional<T> find(List<T> all, Function<T, String> key, String wanted) {
        return all.stream().filter(each -> key.apply(each).equals(wanted)).findFirst();
    }
}
