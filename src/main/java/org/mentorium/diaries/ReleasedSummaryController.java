package org.mentorium.diaries;

import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The summaries that members have released, for the program's coordinators and for themselves. */
@Controller
class ReleasedSummaryController {

    private final ReleasedSummaries summaries;

    ReleasedSummaryController(ReleasedSummaries summaries) {
        this.summaries = summaries;
    }

    @GetMapping("/relationships/{relationship}/diary-summaries")
    String list(Viewer viewer, @PathVariable long relationship, Model model) {
        RelationshipScope scope = summaries.visible(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("summaries", summaries.read(viewer, scope));
        return "diary-summaries/list";
    }
}
