package org.mentorium.sessions.calendars;

import jakarta.validation.Valid;
import java.util.Objects;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everybody's own calendar and reminders. */
@Controller
class ReminderController {

    private final ReminderPages pages;

    ReminderController(ReminderPages pages) {
        this.pages = pages;
    }

    @GetMapping("/profile/reminders")
    String show(Viewer viewer, Model model) {
        pages.show(viewer, model);
        return "reminders/edit";
    }

    @PostMapping("/profile/reminders")
    ModelAndView choose(
            Viewer viewer, @Valid @ModelAttribute("form") ReminderForm form, BindingResult result, Model model) {
        pages.show(viewer, model);
        return Posts.of(result, "reminders/edit").done("calendars.reminders.saved", () -> {
            pages.choose(viewer, Objects.requireNonNull(form.reminders()));
            return "/profile/reminders";
        });
    }
}
