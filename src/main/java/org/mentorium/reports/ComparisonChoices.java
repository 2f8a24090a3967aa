package org.mentorium.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorium.common.Viewer;
import org.mentorium.web.Formats;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on a page which programs can stand beside one, with a word about each. */
@Component
class ComparisonChoices {

    private final MessageSource messages;

    ComparisonChoices(MessageSource messages) {
        this.messages = messages;
    }

    void fill(List<ComparedPrograms.Choice> choices, Viewer viewer, Locale locale, Model model) {
        Map<String, String> about = new HashMap<>();
        choices.forEach(choice -> about.put(choice.slug(), about(choice, viewer, locale)));
        model.addAttribute(
                "others",
                choices.stream()
                        .map(each -> new Option(each.slug(), each.name()))
                        .toList());
        model.addAttribute("about", about);
    }

    private String about(ComparedPrograms.Choice choice, Viewer viewer, Locale locale) {
        String kind = choice.edition() ? "reports.comparison.edition" : "reports.comparison.other";
        Object[] day = {
            choice.startsOn() == null ? "–" : new Formats(locale, viewer.zone(), null).date(choice.startsOn())
        };
        return messages.getMessage(kind, day, locale);
    }
}
