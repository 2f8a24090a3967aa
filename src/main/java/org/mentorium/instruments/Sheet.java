package org.mentorium.instruments;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/** All that a phase may ask on one page, with what it hangs on: to read before publishing, or to print. */
public record Sheet(List<Part> parts) {

    /** A section of which something is asked. */
    public record Part(
            @Nullable String title,
            @Nullable String introduction,
            @Nullable Hanging showIf,
            List<Line> lines) {}

    /** An item with what it hangs on. */
    public record Line(ItemView item, @Nullable Hanging showIf) {}

    /** What a condition looks at: the earlier question, and its answers that meet it, or the bounds of a number. */
    public record Hanging(String question, List<String> answers, Condition condition) {}

    public static Sheet of(Instrument instrument, Phase phase, Locale locale) {
        List<ItemView> views = ItemView.all(instrument, phase, locale);
        return new Sheet(instrument.sections().stream()
                .map(section -> part(instrument, section, views, locale))
                .filter(part -> !part.lines().isEmpty())
                .toList());
    }

    private static Part part(Instrument instrument, Section section, List<ItemView> views, Locale locale) {
        return new Part(
                in(section.title(), locale),
                in(section.introduction(), locale),
                hanging(instrument, section.showIf(), locale),
                section.items().stream()
                        .flatMap(item -> views.stream()
                                .filter(view -> view.key().equals(item.key()))
                                .map(view -> new Line(view, hanging(instrument, item.showIf(), locale))))
                        .toList());
    }

    public static @Nullable Hanging hanging(Instrument instrument, @Nullable Condition condition, Locale locale) {
        if (condition == null) {
            return null;
        }
        Variable asked = instrument.variable(condition.variable()).orElseThrow();
        List<String> answers = asked.options().stream()
                .filter(option -> condition.anyOf().contains(option.value()))
                .map(option -> option.label().in(locale))
                .toList();
        return new Hanging(asked.text().in(locale), answers, condition);
    }

    /** How many questions it asks. */
    public long questions() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.item().asks())
                .count();
    }

    private static @Nullable String in(@Nullable Words words, Locale locale) {
        return words == null ? null : words.in(locale);
    }
}
