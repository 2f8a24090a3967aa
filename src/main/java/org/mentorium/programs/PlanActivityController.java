package org.mentorium.programs;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan's activities: reading, writing, removing and ordering them. */
@Controller
@RequestMapping("/programs/{slug}/plan-activities")
class PlanActivityController {

    private final ProgramScopes scopes;
    private final Programs programs;
    private final PlanActivities activities;
    private final SetupTasks tasks;
    private final SetupChoices choices;
    private final Submissions submissions;

    PlanActivityController(
            ProgramScopes scopes,
            Programs programs,
            PlanActivities activities,
            SetupTasks tasks,
            SetupChoices choices,
            Submissions submissions) {
        this.scopes = scopes;
        this.programs = programs;
        this.activities = activities;
        this.tasks = tasks;
        this.choices = choices;
        this.submissions = submissions;
    }

    @ModelAttribute
    void furnish(Viewer viewer, @PathVariable String slug, Model model) {
        ProgramScope scope = scopes.findVisible(viewer, slug).requireCoordinator();
        model.addAttribute("scope", scope);
        model.addAttribute("plan", programs.plan(scope.id()));
        model.addAttribute("choices", choices);
    }

    @GetMapping
    String list(@ModelAttribute("scope") ProgramScope scope, Model model) {
        model.addAttribute("approved", tasks.version(scope.id(), SetupTask.PLAN) > 0);
        return "plan-activities/list";
    }

    @GetMapping("/new")
    String blank(
            @ModelAttribute("plan") Plan plan, @RequestParam(defaultValue = "") String activityTitle, Model model) {
        model.addAttribute("form", PlanActivityForm.empty(plan, activityTitle));
        return "plan-activities/new";
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") PlanActivityForm form,
            BindingResult result) {
        return Posts.of(result, "plan-activities/new")
                .done(
                        "programs.plan.created",
                        () -> submissions.once(form.token(), () -> {
                            activities.create(viewer, slug, form);
                            return path(slug);
                        }));
    }

    @GetMapping("/{id}")
    String edit(Viewer viewer, @PathVariable String slug, @PathVariable long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", activities.form(viewer, slug, id));
        return "plan-activities/edit";
    }

    @PostMapping("/{id}")
    ModelAndView update(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PlanActivityForm form,
            BindingResult result,
            Model model) {
        model.addAttribute("id", id);
        return Posts.of(result, "plan-activities/edit").done("programs.plan.saved", () -> {
            activities.update(viewer, slug, id, form);
            return path(slug);
        });
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable String slug, @PathVariable long id) {
        return Posts.button("programs.plan.removed", path(slug) + "/" + id, () -> {
            activities.remove(viewer, slug, id);
            return path(slug);
        });
    }

    /** Moves it within its section, or its whole section, one place up or down. */
    @PostMapping("/{id}/position")
    ModelAndView move(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean section,
            @RequestParam(defaultValue = "false") boolean up) {
        return Posts.button("programs.plan.moved", path(slug), () -> {
            activities.move(viewer, slug, id, section, up);
            return path(slug);
        });
    }

    private static String path(String slug) {
        return "/programs/" + slug + "/plan-activities";
    }
}
