package org.mentorium.drafts;

import org.mentorium.common.Viewer;
import org.mentorium.questionnaires.Drafts.Draft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The builder's first page: all parts of a draft, each with what can be done. */
@Controller
class DraftController {

    private final DraftPages pages;

    DraftController(DraftPages pages) {
        this.pages = pages;
    }

    @GetMapping("/drafts/{id}")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        Draft draft = pages.place(viewer, id, model);
        model.addAttribute("blocks", pages.blocks(draft.definition(), viewer.locale()));
        return "drafts/show";
    }
}
