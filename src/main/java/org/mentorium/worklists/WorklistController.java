package org.mentorium.worklists;

import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Submissions;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list behind a number of the dashboard, and the same as a file. */
@Controller
@RequestMapping("/programs/{slug}/worklists/{list}")
class WorklistController {

    private final WorklistPages pages;
    private final Keepers keepers;

    WorklistController(WorklistPages pages, Keepers keepers) {
        this.pages = pages;
        this.keepers = keepers;
    }

    @GetMapping
    String show(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable("list") String key,
            @ModelAttribute("filter") WorklistFilter filter,
            @WorklistSorts Pageable page,
            Model model) {
        ProgramScope program = pages.program(viewer, slug);
        Worklist list = Worklist.of(key);
        model.addAttribute("scope", program);
        model.addAttribute("list", list);
        model.addAttribute("listName", pages.title(viewer, program, list, filter));
        model.addAttribute("found", pages.page(viewer, program, list, filter, page));
        model.addAttribute("coordinators", keepers.options(program));
        model.addAttribute("keepers", pages.keepers(viewer));
        model.addAttribute("sendOnce", Submissions.newToken());
        return "worklists/show";
    }

    @GetMapping("/rows.csv")
    Download csv(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable("list") String key,
            @ModelAttribute("filter") WorklistFilter filter,
            @WorklistSorts Pageable page) {
        ProgramScope program = pages.program(viewer, slug);
        Worklist list = Worklist.of(key);
        return Download.csv(pages.table(viewer, program, list, filter, page.getSort()), slug + "-" + key);
    }

    @GetMapping("/rows.xlsx")
    Download xlsx(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable("list") String key,
            @ModelAttribute("filter") WorklistFilter filter,
            @WorklistSorts Pageable page) {
        ProgramScope program = pages.program(viewer, slug);
        Worklist list = Worklist.of(key);
        return Download.xlsx(pages.table(viewer, program, list, filter, page.getSort()), slug + "-" + key);
    }
}
