package org.mentorium.drafts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.ItemKinds;
import org.mentorium.instruments.Licence;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Scale;
import org.mentorium.instruments.Section;
import org.mentorium.instruments.Sheet;
import org.mentorium.instruments.Variable;
import org.mentorium.questionnaires.Drafts;
import org.mentorium.questionnaires.Drafts.Draft;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the builder's pages show. */
@Component
class DraftPages {

    private final Drafts drafts;
    private final MessageSource words;

    DraftPages(Drafts drafts, MessageSource words) {
        this.drafts = drafts;
        this.words = words;
    }

    /** A section as it is built. */
    record Block(String key, String title, Sheet.@Nullable Hanging showIf, List<Line> lines) {}

    /** An item as it is built; its number counts over all sections. */
    record Line(int number, String key, String text, String kind, List<String> notes, Sheet.@Nullable Hanging showIf) {}

    Draft place(Viewer viewer, long id, Model model) {
        Draft draft = drafts.find(viewer, id);
        model.addAttribute("draft", draft);
        model.addAttribute("base", "/drafts/" + id);
        return draft;
    }

    List<Block> blocks(Instrument instrument, Locale locale) {
        List<Block> blocks = new ArrayList<>();
        int number = 1;
        for (Section section : instrument.sections()) {
            List<Line> lines = new ArrayList<>();
            for (Item item : section.items()) {
                lines.add(line(instrument, item, number++, locale));
            }
            String title = section.title() == null
                    ? word("drafts.section.untitled", locale)
                    : section.title().in(locale);
            blocks.add(new Block(section.key(), title, Sheet.hanging(instrument, section.showIf(), locale), lines));
        }
        return blocks;
    }

    private Line line(Instrument instrument, Item item, int number, Locale locale) {
        List<String> notes = new ArrayList<>();
        instrument
                .scale(String.valueOf(item.scale()))
                .ifPresent(scale -> notes.add(scale.name().in(locale)));
        item.textByPhase().keySet().stream()
                .sorted()
                .map(phase -> word("questionnaires.phase." + phase.name(), locale))
                .forEach(phase -> notes.add(words.getMessage("drafts.wording.note", new Object[] {phase}, locale)));
        item.phases().forEach(phase -> notes.add(word("questionnaires.phase." + phase.name(), locale)));
        return new Line(
                number,
                item.key(),
                item.text().in(locale),
                word("drafts.kind." + item.kind().name(), locale),
                notes,
                Sheet.hanging(instrument, item.showIf(), locale));
    }

    List<Option> kinds(Locale locale) {
        return ItemKinds.ALL.stream()
                .map(kind -> new Option(kind.name(), word("drafts.kind." + kind.name(), locale)))
                .toList();
    }

    List<Option> phases(Locale locale) {
        return Arrays.stream(Phase.values())
                .map(phase -> new Option(phase.name(), word("questionnaires.phase." + phase.name(), locale)))
                .toList();
    }

    List<Option> licences(Locale locale) {
        return Arrays.stream(Licence.values())
                .map(each -> new Option(each.name(), word("instruments.licence." + each.name(), locale)))
                .toList();
    }

    List<Option> directions(Locale locale) {
        return Arrays.stream(Scale.Direction.values())
                .map(each -> new Option(each.name(), word("drafts.direction." + each.name(), locale)))
                .toList();
    }

    List<Option> scales(Instrument instrument, Locale locale) {
        return instrument.scales().stream()
                .map(scale -> new Option(scale.key(), scale.name().in(locale)))
                .toList();
    }

    /** What dimensions are made of: one answer each on an ordered scale of the questionnaire. */
    List<Option> members(Instrument instrument, Locale locale) {
        return instrument.variables().stream()
                .filter(variable -> variable.measure() == Measure.ORDINAL
                        && instrument.scales().contains(Objects.requireNonNull(variable.scale())))
                .map(variable -> new Option(variable.key(), variable.text().in(locale)))
                .toList();
    }

    /** Earlier answers on which the first such item may hang: those to choose from, and numbers. */
    static List<Variable> earlier(Instrument instrument, Predicate<Item> hung) {
        return instrument.items().stream()
                .takeWhile(hung.negate())
                .flatMap(each -> each.kind().variables(instrument, each).stream())
                .filter(variable -> variable.measure() == Measure.NUMBER
                        || !variable.options().isEmpty())
                .toList();
    }

    /** Those of the sections before one. */
    static List<Variable> before(Instrument instrument, Section section) {
        return earlier(
                instrument.withSections(instrument.sections().stream()
                        .takeWhile(each -> !each.equals(section))
                        .toList()),
                item -> false);
    }

    /** Both texts, for the page that says that somebody saved in between. */
    static List<Conflict> conflict(Three yours, Three theirs) {
        return List.of(
                new Conflict("form.en", text(yours.en()), text(theirs.en())),
                new Conflict("form.es", text(yours.es()), text(theirs.es())),
                new Conflict("form.fr", text(yours.fr()), text(theirs.fr())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
