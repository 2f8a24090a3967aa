package org.mentorium.matching.circles;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunScopes;
import org.mentorium.matching.circles.Circles.Circle;
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
import org.springframework.web.servlet.ModelAndView;

/** Groups, teams and peers of a draft, by hand: who joins, who is taken out, and a new one of two. */
@Controller
@RequestMapping("/programs/{slug}/match-runs/{number}/circles")
class CircleController {

    private final RunScopes scopes;
    private final Circles circles;
    private final CircleChoices choices;
    private final Submissions submissions;

    CircleController(RunScopes scopes, Circles circles, CircleChoices choices, Submissions submissions) {
        this.scopes = scopes;
        this.circles = circles;
        this.choices = choices;
        this.submissions = submissions;
    }

    @GetMapping("/new")
    ModelAndView choose(Viewer viewer, @PathVariable String slug, @PathVariable int number, Model model) {
        RunScope run = scopes.findOfCircles(viewer, slug, number);
        if (!run.mayChange()) {
            return Posts.refused(run.address(), run.refusal());
        }
        model.addAttribute("form", new CircleForm(Submissions.newToken(), null, null));
        furnish(run, model);
        return new ModelAndView("circles/new");
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @Valid @ModelAttribute("form") CircleForm form,
            BindingResult result,
            Model model) {
        furnish(scopes.findOfCircles(viewer, slug, number), model);
        return Posts.of(result, "circles/new")
                .done(
                        "circles.made",
                        () -> submissions.once(form.token(), () -> circles.create(viewer, slug, number, form)));
    }

    @GetMapping("/{circle}")
    ModelAndView show(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable long circle,
            Model model) {
        RunScope run = scopes.findOfCircles(viewer, slug, number);
        if (!run.mayChange()) {
            return Posts.refused(run.address(), run.refusal());
        }
        model.addAttribute("form", new MemberForm(null));
        furnish(run, circle, model);
        return new ModelAndView("circles/show");
    }

    @PostMapping("/{circle}/members")
    ModelAndView add(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable long circle,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult result,
            Model model) {
        furnish(scopes.findOfCircles(viewer, slug, number), circle, model);
        return Posts.of(result, "circles/show").done("circles.added", () -> {
            circles.add(viewer, slug, number, circle, form);
            return address(slug, number, circle);
        });
    }

    @PostMapping("/{circle}/members/{member}/removal")
    ModelAndView remove(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable long circle,
            @PathVariable long member) {
        scopes.findOfCircles(viewer, slug, number);
        return Posts.button("circles.removed", address(slug, number, circle), () -> {
            boolean left = circles.remove(viewer, slug, number, circle, member);
            return left ? address(slug, number, circle) : run(slug, number);
        });
    }

    private void furnish(RunScope run, Model model) {
        model.addAttribute("run", run);
        model.addAttribute("two", choices.two(run));
    }

    private void furnish(RunScope run, long circle, Model model) {
        model.addAttribute("run", run);
        Circle shown = circles.find(run, circle);
        model.addAttribute("circle", shown);
        model.addAttribute("joining", choices.joining(run, shown));
    }

    private static String run(String slug, int number) {
        return "/programs/" + slug + "/match-runs/" + number;
    }

    private static String address(String slug, int number, long circle) {
        return run(slug, number) + "/circles/" + circle;
    }
}
