package org.mentorium.relationships;

import jakarta.validation.Valid;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope.Member;
import org.mentorium.web.Option;
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
        RelationshipScope scope = scopes.findVisible(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("goals", goals.page(viewer, scope));
        return "goals/list";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, @PathVariable long relationship, Model model) {
        writing(viewer, relationship, model);
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
        writing(viewer, relationship, model);
        return Posts.of(result, FORM)
                .done(
                        "relationships.goals.created",
                        () -> submissions.once(
                                form.token(), () -> address(relationship, goals.create(viewer, relationship, form))));
    }

    @GetMapping("/{goal}/edit")
    String edit(Viewer viewer, @PathVariable long relationship, @PathVariable long goal, Model model) {
        RelationshipScope scope = writing(viewer, relationship, model);
        model.addAttribute("form", goals.form(viewer, scope, goal));
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
        goals.requireOwner(viewer, writing(viewer, relationship, model), goal);
        model.addAttribute("goal", goal);
        return Posts.of(result, FORM).done("relationships.goals.saved", () -> {
            goals.describe(viewer, relationship, goal, form);
            return address(relationship, goal);
        });
    }

    /** Whose a new goal is, is asked only of a mentor of several. */
    private RelationshipScope writing(Viewer viewer, long relationship, Model model) {
        RelationshipScope scope = scopes.findVisible(viewer, relationship).requireWriter();
        List<Option> mentees = scope.members().stream()
                .filter(Member::mentee)
                .map(mentee -> new Option(Long.toString(mentee.personId()), mentee.name()))
                .toList();
        model.addAttribute("scope", scope);
        model.addAttribute("owners", scope.isMentee(viewer) || mentees.size() == 1 ? List.of() : mentees);
        return scope;
    }

    static String address(long relationship, long goal) {
        return "/relationships/" + relationship + "/goals/" + goal;
    }
}
