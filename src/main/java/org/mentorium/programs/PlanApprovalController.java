package org.mentorium.programs;

import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The plan as the blueprint has it is looked over and left as it is. */
@Controller
class PlanApprovalController {

    private final PlanActivities activities;

    PlanApprovalController(PlanActivities activities) {
        this.activities = activities;
    }

    @PostMapping("/programs/{slug}/setup/plan")
    ModelAndView create(Viewer viewer, @PathVariable String slug) {
        return Posts.button("programs.setup.saved", "/programs/" + slug + "/setup", () -> {
            activities.approve(viewer, slug);
            return "/programs/" + slug + "/setup";
        });
    }
}
