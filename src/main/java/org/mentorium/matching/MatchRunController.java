package org.mentorium.matching;

import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.Programs;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.mentorium.web.Submissions;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A program's match runs: the list, a new one, its end as a draft. */
@Controller
class MatchRunController {

    private final RunScopes scopes;
    private final MatchRuns runs;
    private final RunStarts starts;
    private final Programs programs;
    private final Submissions submissions;

    MatchRunController(RunScopes scopes, MatchRuns runs, RunStarts starts, Programs programs, Submissions submissions) {
        this.scopes = scopes;
        this.runs = runs;
        this.starts = starts;
        this.programs = programs;
        this.submissions = submissions;
    }

    @GetMapping("/programs/{slug}/match-runs")
    String list(
            Viewer viewer,
            @PathVariable String slug,
            @Sorts(value = "-number: number", id = "number") Pageable page,
            Model model) {
        model.addAttribute("form", new RunForm(Submissions.newToken()));
        fill(scopes.program(viewer, slug), page, model);
        return "match-runs/list";
    }

    @PostMapping("/programs/{slug}/match-runs")
    ModelAndView create(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("form") RunForm form,
            BindingResult result,
            @Sorts(value = "-number: number", id = "number") Pageable page,
            Model model) {
        fill(scopes.program(viewer, slug), page, model);
        return Posts.of(result, "match-runs/list")
                .done("matchRuns.started", () -> submissions.once(form.token(), () -> starts.start(viewer, slug)));
    }

    /** Stops a run that is being made. */
    @PostMapping("/programs/{slug}/match-runs/{number}/cancellation")
    ModelAndView cancel(Viewer viewer, @PathVariable String slug, @PathVariable int number) {
        return Posts.button("matchRuns.cancelled", RunScope.address(slug, number), () -> {
            starts.cancel(viewer, slug, number);
            return "/programs/" + slug + "/match-runs";
        });
    }

    @PostMapping("/programs/{slug}/match-runs/{number}/discard")
    ModelAndView discard(Viewer viewer, @PathVariable String slug, @PathVariable int number) {
        return Posts.button("matchRuns.discarded", RunScope.address(slug, number), () -> {
            runs.discard(viewer, slug, number);
            return "/programs/" + slug + "/match-runs";
        });
    }

    private void fill(ProgramScope program, Pageable page, Model model) {
        model.addAttribute("program", program);
        model.addAttribute("matching", program.state().matches());
        model.addAttribute(
                "decidedBy", programs.policy(program.id()).decidedBy().name());
        model.addAttribute("page", runs.page(program, page));
    }
}
