package org.mentorium.matching.board;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunScopes;
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

/** A change of a draft: first what it costs, then its confirmation. */
@Controller
@RequestMapping("/programs/{slug}/match-runs/{number}/changes")
class ChangeController {

    private static final String VIEW = "match-runs/change";
    private static final int LONGEST = 100;

    private final RunScopes scopes;
    private final Changes changes;
    private final SwapChoices swaps;
    private final Submissions submissions;

    ChangeController(RunScopes scopes, Changes changes, SwapChoices swaps, Submissions submissions) {
        this.scopes = scopes;
        this.changes = changes;
        this.swaps = swaps;
        this.submissions = submissions;
    }

    @GetMapping("/new")
    ModelAndView show(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam @Nullable ChangeKind kind,
            @RequestParam @Nullable Long mentee,
            @RequestParam @Nullable Long mentor,
            @RequestParam @Nullable Long other,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        if (!run.mayChange()) {
            return Posts.refused(run.address(), run.refusal());
        }
        if (kind == null || mentee == null || mentor == null) {
            throw new NotFound();
        }
        model.addAttribute("run", run);
        ChangeForm form = new ChangeForm(Submissions.newToken(), kind, mentee, mentor, other, "", null);
        if (kind == ChangeKind.SWAP && other == null) {
            String filter = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
            model.addAttribute("change", form);
            model.addAttribute("q", filter);
            model.addAttribute("choices", swaps.of(run, mentee, mentor, filter, viewer.locale()));
            return new ModelAndView("match-runs/swap");
        }
        model.addAttribute("form", form);
        fill(run, form, model);
        return new ModelAndView(VIEW);
    }

    @PostMapping
    ModelAndView make(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult result,
            Model model) {
        RunScope run = scopes.find(viewer, slug, number);
        if (!run.mayChange() || form.kind() == null || form.mentee() == null || form.mentor() == null) {
            return Posts.refused(run.address(), run.mayChange() ? Changes.unknown() : run.refusal());
        }
        ModelAndView answer = Posts.of(result, VIEW)
                .done(
                        (run.circles() ? "circles.changed." : "matchRuns.changed.") + form.kind(),
                        () -> submissions.once(form.token(), () -> changes.make(viewer, slug, number, form)));
        if (VIEW.equals(answer.getViewName())) {
            model.addAttribute("run", run);
            fill(run, form, model);
        }
        return answer;
    }

    private void fill(RunScope run, ChangeForm form, Model model) {
        model.addAttribute("preview", changes.preview(run, form));
    }
}
