package org.mentorium.questionnaires;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.DataFiles;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Answer;
import org.mentorium.instruments.Answers;
import org.mentorium.instruments.FormAnswer;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.ItemView;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Route;
import tools.jackson.core.JacksonException;

/**
 * A questionnaire walked through as a respondent would, with answers that are kept nowhere but in the page.
 *
 * @param said what was given so far, by the keys of items, as forms hold it
 */
record Preview(Instrument definition, Phase phase, Map<String, FormAnswer> said) {

    /** What the page carries from step to step. */
    record Said(@Nullable Map<String, @Nullable FormAnswer> items) {}

    /** One item with what was said there, in words. */
    record Line(int place, ItemView item, String shown) {}

    /** What cannot be read counts as nothing said: it comes from the page alone. */
    static Preview of(Instrument definition, Phase phase, @Nullable String kept) {
        Map<String, FormAnswer> said = new HashMap<>();
        read(kept).forEach((key, form) -> {
            if (form != null) {
                said.put(key, form);
            }
        });
        return new Preview(definition, phase, said);
    }

    private static Map<String, @Nullable FormAnswer> read(@Nullable String kept) {
        if (kept == null || kept.isEmpty()) {
            return Map.of();
        }
        try {
            Said said = DataFiles.parse(kept, Said.class);
            return said == null || said.items() == null ? Map.of() : said.items();
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    String kept() {
        return DataFiles.write(new Said(new HashMap<>(said)));
    }

    /** Refuses what the item's kind refuses, and an item that needs an answer without one. */
    Preview with(Item item, FormAnswer form) {
        Answers given = item.kind().read(definition, item, form);
        if (item.required() && !item.kind().answered(definition, item, given)) {
            throw new RuleBroken("responses.item.unanswered").at(item.kind().field(item, given));
        }
        Map<String, FormAnswer> more = new HashMap<>(said);
        more.put(item.key(), form);
        return new Preview(definition, phase, more);
    }

    List<Line> route(Locale locale) {
        List<Item> items = route().items();
        return ItemView.all(definition, phase, locale).stream()
                .filter(view -> items.contains(item(view.number())))
                .map(view -> line(items, view, locale))
                .toList();
    }

    private Line line(List<Item> items, ItemView view, Locale locale) {
        Item item = item(view.number());
        return new Line(items.indexOf(item) + 1, view, item.kind().show(definition, item, answers(item), locale));
    }

    Item item(int number) {
        List<Item> items = definition.itemsIn(phase);
        if (number < 1 || number > items.size()) {
            throw new NotFound();
        }
        return items.get(number - 1);
    }

    FormAnswer said(Item item) {
        return said.getOrDefault(item.key(), FormAnswer.NONE);
    }

    private Route route() {
        Map<String, Answer> all = new HashMap<>();
        definition.itemsIn(phase).forEach(item -> all.putAll(answers(item).byKey()));
        return Route.of(definition, phase, new Answers(all));
    }

    private Answers answers(Item item) {
        try {
            return item.kind().read(definition, item, said(item));
        } catch (RuleBroken e) {
            return Answers.NONE;
        }
    }
}
