package org.mentorium.instruments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes of an instrument's parts; each gives another instrument. Whether it keeps the rules is asked afterwards. */
public final class InstrumentEdits {

    private InstrumentEdits() {}

    /** Puts a section in the place of the one with its key, or at the end. */
    public static Instrument put(Instrument instrument, Section section) {
        return instrument.withSections(
                put(instrument.sections(), section, each -> each.key().equals(section.key())));
    }

    /** Puts a scale in the place of the one with its key, or at the end. */
    public static Instrument put(Instrument instrument, Scale scale) {
        return instrument.withScales(
                put(instrument.scales(), scale, each -> each.key().equals(scale.key())));
    }

    /** Puts a dimension in the place of the one with its key, or at the end. */
    public static Instrument put(Instrument instrument, Dimension dimension) {
        return instrument.withDimensions(
                put(instrument.dimensions(), dimension, each -> each.key().equals(dimension.key())));
    }

    /** Puts an item at the end of a section. */
    public static Instrument add(Instrument instrument, String sectionKey, Item item) {
        return sections(
                instrument,
                section -> section.key().equals(sectionKey)
                        ? section.with(Stream.concat(section.items().stream(), Stream.of(item))
                                .toList())
                        : section);
    }

    public static Instrument replace(Instrument instrument, Item old, Item item) {
        return sections(
                instrument,
                section -> section.with(section.items().stream()
                        .map(each -> each.equals(old) ? item : each)
                        .toList()));
    }

    /** Takes an item away, also out of the dimensions; what hangs on it breaks a rule. */
    public static Instrument remove(Instrument instrument, Item item) {
        Predicate<String> gone = key -> key.equals(item.key()) || key.startsWith(item.key() + ".");
        List<Dimension> dimensions = instrument.dimensions().stream()
                .map(dimension -> new Dimension(
                        dimension.key(),
                        dimension.name(),
                        dimension.items().stream().filter(gone.negate()).toList(),
                        dimension.reversed().stream().filter(gone.negate()).collect(Collectors.toSet())))
                .filter(dimension -> dimension.items().size() > 1)
                .toList();
        return sections(
                        instrument,
                        section -> section.with(section.items().stream()
                                .filter(each -> !each.equals(item))
                                .toList()))
                .withDimensions(dimensions);
    }

    /** One place up or down; at the end of its section it goes into the next one. */
    public static Instrument move(Instrument instrument, Item item, boolean up) {
        List<Section> sections = new ArrayList<>(instrument.sections());
        Section section = instrument.sectionOf(item).orElseThrow();
        List<Item> items = new ArrayList<>(section.items());
        int at = items.indexOf(item);
        int to = up ? at - 1 : at + 1;
        int here = sections.indexOf(section);
        if (to >= 0 && to < items.size()) {
            Collections.swap(items, at, to);
            sections.set(here, section.with(items));
            return instrument.withSections(sections);
        }
        int other = up ? here - 1 : here + 1;
        if (other < 0 || other >= sections.size()) {
            return instrument;
        }
        items.remove(item);
        sections.set(here, section.with(items));
        List<Item> others = new ArrayList<>(sections.get(other).items());
        others.add(up ? others.size() : 0, item);
        sections.set(other, sections.get(other).with(others));
        return instrument.withSections(sections);
    }

    public static Instrument move(Instrument instrument, Section section, boolean up) {
        List<Section> sections = new ArrayList<>(instrument.sections());
        int at = sections.indexOf(section);
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < sections.size()) {
            Collections.swap(sections, at, to);
        }
        return instrument.withSections(sections);
    }

    private static Instrument sections(Instrument instrument, Function<Section, Section> change) {
        return instrument.withSections(
                instrument.sections().stream().map(change).toList());
    }

    private static <T> List<T> put(List<T> all, T one, Predicate<T> same) {
        return all.stream().anyMatch(same)
                ? all.stream().map(each -> same.test(each) ? one : each).toList()
                : Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
