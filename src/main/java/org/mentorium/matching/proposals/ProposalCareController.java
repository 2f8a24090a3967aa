package org.mentorium.matching.proposals;

import org.mentorium.common.Viewer;
import org.mentorium.matching.RunScope;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reminders, and proposals taken back, for a published run. */
@Controller
@RequestMapping("/programs/{slug}/match-runs/{number}")
class ProposalCareController {

    private final ProposalCare care;

    ProposalCareController(ProposalCare care) {
        this.care = care;
    }

    @PostMapping("/reminders")
    ModelAndView remindAll(Viewer viewer, @PathVariable String slug, @PathVariable int number) {
        String run = RunScope.address(slug, number);
        return Posts.button("matchRuns.reminded", run, () -> {
            care.remind(viewer, slug, number, null);
            return run;
        });
    }

    @PostMapping("/match-proposals/{proposal}/reminders")
    ModelAndView remind(
            Viewer viewer, @PathVariable String slug, @PathVariable int number, @PathVariable long proposal) {
        String run = RunScope.address(slug, number);
        return Posts.button("matchRuns.reminded", run, () -> {
            care.remind(viewer, slug, number, proposal);
            return run;
        });
    }

    @PostMapping("/match-proposals/{proposal}/withdrawal")
    ModelAndView withdraw(
            Viewer viewer, @PathVariable String slug, @PathVariable int number, @PathVariable long proposal) {
        String run = RunScope.address(slug, number);
        return Posts.button("matchRuns.withdrawn", run, () -> {
            care.withdraw(viewer, slug, number, proposal);
            return run;
        });
    }
}
