package org.mentorium.sessions.calendars;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorium.common.Viewer;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** The page of the profile about calendar and reminders. */
@Service
@Transactional
class ReminderPages {

    private final CalendarFeeds feeds;
    private final MessageSource words;
    private final ReminderChoices chosen;

    ReminderPages(CalendarFeeds feeds, MessageSource words, ReminderChoices chosen) {
        this.feeds = feeds;
        this.words = words;
        this.chosen = chosen;
    }

    /** All that the page shows beside what is typed on it. */
    void show(Viewer viewer, Model model) {
        model.addAttribute("feed", feeds.find(viewer).orElse(null));
        model.addAttribute("choices", choices(viewer));
        model.addAttribute("hints", hints(viewer));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new ReminderForm(chosen.of(viewer.id())));
        }
    }

    void choose(Viewer viewer, ReminderChoice choice) {
        chosen.choose(viewer.id(), choice);
    }

    private List<Option> choices(Viewer viewer) {
        return Arrays.stream(ReminderChoice.values())
                .map(choice -> new Option(choice.name(), word(viewer, "calendars.reminderChoice." + choice)))
                .toList();
    }

    private Map<String, String> hints(Viewer viewer) {
        return Arrays.stream(ReminderChoice.values())
                .collect(Collectors.toMap(
                        ReminderChoice::name, choice -> word(viewer, "calendars.reminderAbout." + choice)));
    }

    private String word(Viewer viewer, String key) {
        return words.getMessage(key, null, viewer.locale());
    }
}
