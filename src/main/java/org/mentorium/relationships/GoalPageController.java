package org.mentorium.relationships;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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

/** One goal: what it says, its steps, and notes on how far it is. */
@Controller
@RequestMapping("/relationships/{relationship}/goals/{goal}")
class GoalPageController {

    private static final String PAGE = "goals/show";

    private final RelationshipScopes scopes;
    private final Goals goals;
    private final Submissions submissions;
    private final Clock clock;

    GoalPageController(RelationshipScopes scopes, Goals goals, Submissions submissions, Clock clock) {
        this.scopes = scopes;
        this.goals = goals;
        this.submissions = submissions;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable long relationship, @PathVariable long goal, Model model) {
        showing(viewer, relationship, goal, model);
        model.addAttribute("form", GoalNoteForm.empty(LocalDate.now(clock.withZone(viewer.zone()))));
        return PAGE;
    }

    @PostMapping("/notes")
    ModelAndView note(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable long goal,
            @Valid @ModelAttribute("form") GoalNoteForm form,
            BindingResult result,
            Model model) {
        showing(viewer, relationship, goal, model);
        return Posts.of(result, PAGE)
                .done(
                        "relationships.goals.noted",
                        () -> submissions.once(form.token(), () -> {
                            goals.note(viewer, relationship, goal, form);
                            return GoalController.address(relationship, goal);
                        }));
    }

    private void showing(Viewer viewer, long relationship, long goal, Model model) {
        RelationshipScope scope = scopes.findVisible(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("found", goals.goal(viewer, scope, goal));
    }
}
