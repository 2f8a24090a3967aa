package org.mentorium.relationships;

import jakarta.validation.Valid;
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
import org.springframework.web.servlet.ModelAndView;

/** The goals of a relationship: the list, a new one, and one in other words. */
@Controller
@RequestMapping("/relationships/{relationship}/goals")
class GoalController {

    private static final String FORM = "goals/edit";

    private final RelationshipScopes scopes;
    private final Goals goals;
    private final Submissions submissions;

    GoalController(RelationshipScopes scopes, Goals goals, Submissions submissions) {
        this.scopes = scopes;
        this.goals = goals;
        this.submissions = submissions;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable long relationship, Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, relationship));
        model.addAttribute("goals", goals.page(viewer, relationship));
        return "goals/list";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, @PathVariable long relationship, Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, relationship).requireWriter());
        model.addAttribute("form", GoalForm.empty());
        return FORM;
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable long relationship,
            @Valid @ModelAttribute("form") GoalForm form,
            BindingResult result,
            Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, relationship).requireWriter());
        return Posts.of(result, FORM)
                .done(
                        "relationships.goals.created",
                        () -> submissions.once(form.token(), () -> {
                            goals.create(viewer, relationship, form.data());
                            return list(relationship);
                        }));
    }

    @GetMapping("/{goal}")
    String edit(Viewer viewer, @PathVariable long relationship, @PathVariable long goal, Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, relationship).requireWriter());
        model.addAttribute("form", goals.form(viewer, relationship, goal));
        model.addAttribute("goal", goal);
        return FORM;
    }

    @PostMapping("/{goal}")
    ModelAndView describe(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable long goal,
            @Valid @ModelAttribute("form") GoalForm form,
            BindingResult result,
            Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, relationship).requireWriter());
        model.addAttribute("goal", goal);
        return Posts.of(result, FORM).done("relationships.goals.saved", () -> {
            goals.describe(viewer, relationship, goal, form);
            return list(relationship);
        });
    }

    private static String list(long relationship) {
        return "/relationships/" + relationship + "/goals";
    }
}
