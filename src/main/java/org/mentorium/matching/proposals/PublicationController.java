package org.mentorium.matching.proposals;

import jakarta.validation.Valid;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.MatchRuns;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunScopes;
import org.mentorium.programs.Programs;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Showing a draft to those whom it is about. */
@Controller
@RequestMapping("/programs/{slug}/match-runs/{number}/publication")
class PublicationController {

    private static final String VIEW = "match-runs/publication";

    private final RunScopes scopes;
    private final MatchRuns runs;
    private final Programs programs;

    PublicationController(RunScopes scopes, MatchRuns runs, Programs programs) {
        this.scopes = scopes;
        this.runs = runs;
        this.programs = programs;
    }

    /** Says what it would do, for it cannot be taken back. */
    @GetMapping
    ModelAndView confirm(Viewer viewer, @PathVariable String slug, @PathVariable int number, Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        if (!run.mayChange()) {
            return Posts.refused(run.address(), run.refusal());
        }
        model.addAttribute(
                "form", new PublicationForm(programs.answerDays(run.program().id())));
        fill(viewer, run, model);
        return new ModelAndView(VIEW);
    }

    @PostMapping
    ModelAndView publish(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @Valid @ModelAttribute("form") PublicationForm form,
            BindingResult result,
            Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        if (result.hasErrors()) {
            fill(viewer, run, model);
            return Posts.of(result, VIEW).invalid();
        }
        return Posts.button("matchRuns.published", run.address(), () -> {
            runs.publish(viewer, slug, number, form.answerDays());
            return run.address();
        });
    }

    private void fill(Viewer viewer, RunScope run, Model model) {
        model.addAttribute("run", run);
        model.addAttribute("readiness", runs.readiness(run));
        try {
            runs.linked(viewer, run).ifPresent(other -> {
                model.addAttribute("linked", other);
                model.addAttribute("linkedReadiness", runs.readiness(other));
                model.addAttribute(
                        "linkedDays", programs.answerDays(other.program().id()));
            });
        } catch (RuleBroken notTheirs) {
            model.addAttribute("refusal", notTheirs);
        }
    }
}
