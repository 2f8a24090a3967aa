package org.mentorium.matching.mentees;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of mentees. */
@Controller
class MenteeController {

    private final MenteeDirectory directory;

    MenteeController(MenteeDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/programs/{slug}/mentees")
    String list(
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String language,
            @Sorts(value = "suits: suits", id = "suits", size = 20) Pageable page,
            Model model) {
        MenteeFilter filter = MenteeFilter.of(q, language);
        model.addAttribute("filter", filter);
        model.addAttribute("directory", directory.page(viewer, slug, filter, page));
        return "mentees/list";
    }
}
