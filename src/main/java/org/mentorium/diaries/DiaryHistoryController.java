package org.mentorium.diaries;

import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The versions of an entry's texts, and who has read one's own. */
@Controller
@RequestMapping("/relationships/{relationship}/diary-entries/{n}")
class DiaryHistoryController {

    private final DiaryPages pages;
    private final DiaryHistory history;

    DiaryHistoryController(DiaryPages pages, DiaryHistory history) {
        this.pages = pages;
        this.history = history;
    }

    @GetMapping("/versions")
    String versions(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @Sorts(value = "newest: writtenAt", size = 10) Pageable page,
            Model model) {
        RelationshipScope scope = pages.member(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("row", pages.find(viewer, scope, n));
        model.addAttribute("versions", history.versions(viewer, scope, n, page));
        return "diary-entries/versions";
    }

    @GetMapping("/readings")
    String readings(Viewer viewer, @PathVariable long relationship, @PathVariable int n, Model model) {
        RelationshipScope scope = pages.member(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("row", pages.find(viewer, scope, n));
        model.addAttribute("readings", history.readings(viewer, scope, n));
        return "diary-entries/readings";
    }
}
