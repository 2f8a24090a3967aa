package org.mentorium.matching.requests;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.web.Option;
import org.mentorium.web.Sorts;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of mentors. */
@Controller
class MentorController {

    private final MentorDirectory directory;
    private final MessageSource words;

    MentorController(MentorDirectory directory, MessageSource words) {
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/programs/{slug}/mentors")
    String list(
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String free,
            @Sorts(value = "suits: suits", id = "suits", size = 20) Pageable page,
            Model model) {
        MentorFilter filter = MentorFilter.of(q, language, day, part, free);
        model.addAttribute("filter", filter);
        model.addAttribute("directory", directory.page(viewer, slug, filter, page));
        model.addAttribute("days", days(viewer));
        model.addAttribute("parts", parts(viewer));
        return "mentors/list";
    }

    private static List<Option> days(Viewer viewer) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, viewer.locale())))
                .toList();
    }

    private List<Option> parts(Viewer viewer) {
        return Arrays.stream(DayPart.values())
                .map(part -> new Option(
                        part.name(), words.getMessage("mentors.dayPart." + part.name(), null, viewer.locale())))
                .toList();
    }
}
