package org.mentorium.relationships;

import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reminders to those who have not met for a while, and what became of each. */
@Controller
@RequestMapping("/programs/{slug}/relationships/reminders")
class ReminderController {

    private final ProgramScopes programs;
    private final Reminders reminders;
    private final Submissions submissions;

    ReminderController(ProgramScopes programs, Reminders reminders, Submissions submissions) {
        this.programs = programs;
        this.reminders = reminders;
        this.submissions = submissions;
    }

    @PostMapping
    ModelAndView send(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("filter") RelationshipFilter filter,
            @ModelAttribute("reminder") ReminderForm form) {
        ProgramScope program = programs.findVisible(viewer, slug);
        RelationshipRights.requireListAll(program);
        String list = "/programs/" + slug + "/relationships";
        return Posts.button(
                "relationships.reminders.done",
                list + filter.query(),
                () -> submissions.once(
                        form.token(), () -> list + "/reminders/" + reminders.send(viewer, program, filter, form)));
    }

    @GetMapping("/{round}")
    String show(Viewer viewer, @PathVariable String slug, @PathVariable long round, Model model) {
        ProgramScope program = programs.findVisible(viewer, slug);
        model.addAttribute("scope", program);
        model.addAttribute("found", reminders.round(program, round));
        return "relationships/reminders";
    }
}
