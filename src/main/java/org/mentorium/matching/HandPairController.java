package org.mentorium.matching;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pairs of a draft, by hand. */
@Controller
@RequestMapping("/programs/{slug}/match-runs/{number}/match-proposals")
class HandPairController {

    private final RunScopes scopes;
    private final HandPairs pairs;
    private final HandChoices choices;
    private final Submissions submissions;

    HandPairController(RunScopes scopes, HandPairs pairs, HandChoices choices, Submissions submissions) {
        this.scopes = scopes;
        this.pairs = pairs;
        this.choices = choices;
        this.submissions = submissions;
    }

    @GetMapping("/new")
    ModelAndView choose(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam @Nullable Long mentee,
            @RequestParam @Nullable Long instead,
            @RequestParam @Nullable String q,
            Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        if (!run.mayChange()) {
            return Posts.refused(run.address(), run.refusal());
        }
        model.addAttribute("form", new HandForm(Submissions.newToken(), mentee, null, instead));
        fill(viewer, run, mentee, instead, PairFilter.of(q, null), model);
        return new ModelAndView("match-runs/hand");
    }

    @PostMapping
    ModelAndView set(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @Valid @ModelAttribute("form") HandForm form,
            BindingResult result,
            @RequestParam @Nullable String q,
            Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        fill(viewer, run, form.mentee(), form.instead(), PairFilter.of(q, null), model);
        return Posts.of(result, "match-runs/hand")
                .done(
                        "matchRuns.pairSet",
                        () -> submissions.once(form.token(), () -> pairs.set(viewer, slug, number, form)));
    }

    @PostMapping("/{proposal}/removal")
    ModelAndView remove(
            Viewer viewer, @PathVariable String slug, @PathVariable int number, @PathVariable long proposal) {
        String run = RunScope.address(slug, number);
        return Posts.button("matchRuns.pairRemoved", run, () -> {
            pairs.remove(viewer, slug, number, proposal);
            return run;
        });
    }

    private void fill(
            Viewer viewer,
            RunScope run,
            @Nullable Long mentee,
            @Nullable Long instead,
            PairFilter filter,
            Model model) {
        model.addAttribute("run", run);
        model.addAttribute("filter", filter);
        model.addAttribute("choice", choices.of(run, mentee, instead, filter.q(), viewer.locale()));
    }
}
