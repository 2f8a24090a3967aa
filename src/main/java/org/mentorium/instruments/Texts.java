package org.mentorium.instruments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/** Every text of an instrument with its place, in the order in which they are read. */
public record Texts(List<Text> all) {

    /** One text; the place is written like an address: {@code items/knowledge/text}. */
    public record Text(String place, Words words) {}

    public static Texts of(Instrument instrument) {
        List<Text> all = new ArrayList<>();
        add(all, "title", instrument.title());
        add(all, "introduction", instrument.introduction());
        instrument.sections().forEach(section -> section(all, section));
        for (Scale scale : instrument.scales()) {
            String place = "scales/" + scale.key();
            add(all, place + "/name", scale.name());
            scale.options().forEach(option -> add(all, place + "/options/" + option.value(), option.label()));
        }
        instrument
                .dimensions()
                .forEach(dimension -> add(all, "dimensions/" + dimension.key() + "/name", dimension.name()));
        add(all, "source", instrument.source());
        add(all, "terms", instrument.terms());
        add(all, "citation", instrument.citation());
        add(all, "scoring", instrument.scoring());
        return new Texts(all);
    }

    private static void section(List<Text> all, Section section) {
        add(all, "sections/" + section.key() + "/title", section.title());
        add(all, "sections/" + section.key() + "/introduction", section.introduction());
        for (Item item : section.items()) {
            String place = "items/" + item.key();
            add(all, place + "/text", item.text());
            item.textByPhase().keySet().stream()
                    .sorted()
                    .forEach(phase -> add(all, place + "/text/" + phase, item.textIn(phase)));
            add(all, place + "/hint", item.hint());
            item.rows().forEach(row -> add(all, place + "/rows/" + row.key(), row.text()));
            add(all, place + "/unit", item.unit());
        }
    }

    private static void add(List<Text> all, String place, @Nullable Words words) {
        if (words != null) {
            all.add(new Text(place, words));
        }
    }
}
