package org.mentorium.matching.pairs;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.matching.Drafts;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunScopes;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom a mentee could have, and pairs taken out by hand; what a choice costs is said before it is made. */
@Controller
@RequestMapping("/programs/{slug}/match-runs/{number}/match-proposals")
class HandPairController {

    private final RunScopes scopes;
    private final Drafts drafts;
    private final HandChoices choices;

    HandPairController(RunScopes scopes, Drafts drafts, HandChoices choices) {
        this.scopes = scopes;
        this.drafts = drafts;
        this.choices = choices;
    }

    @GetMapping("/new")
    ModelAndView choose(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam @Nullable Long mentee,
            @RequestParam @Nullable String q,
            Model model) {
        RunScope run = scopes.findOfPairs(viewer, slug, number);
        if (!run.mayChange()) {
            return Posts.refused(run.address(), run.refusal());
        }
        PairFilter filter = PairFilter.of(q, null);
        model.addAttribute("run", run);
        model.addAttribute("filter", filter);
        model.addAttribute("choice", choices.of(run, mentee, filter.q(), viewer.locale()));
        return new ModelAndView("match-runs/hand");
    }

    @PostMapping("/{proposal}/removal")
    ModelAndView remove(
            Viewer viewer, @PathVariable String slug, @PathVariable int number, @PathVariable long proposal) {
        String run = RunScope.address(slug, number);
        return Posts.button("matchRuns.pairRemoved", run, () -> {
            drafts.remove(viewer, slug, number, proposal);
            return run;
        });
    }
}
