package org.mentorium.worklists;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
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

/** What is done for many of a list at once, each time with a page that says what became of each. */
@Controller
@RequestMapping("/programs/{slug}/worklists/{list}")
class ActionController {

    private final WorklistPages pages;
    private final WorklistActions actions;
    private final ActionLog log;
    private final Submissions submissions;

    ActionController(WorklistPages pages, WorklistActions actions, ActionLog log, Submissions submissions) {
        this.pages = pages;
        this.actions = actions;
        this.log = log;
        this.submissions = submissions;
    }

    @ModelAttribute("target")
    Target target(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable("list") String key,
            @ModelAttribute("filter") WorklistFilter filter) {
        return new Target(viewer, pages.program(viewer, slug), Worklist.of(key), filter);
    }

    @PostMapping("/reminders")
    ModelAndView remind(@ModelAttribute("target") Target target, @ModelAttribute("chosen") ActionForm form) {
        return once(target, form, () -> actions.remind(target, form.chosen()));
    }

    @PostMapping("/extensions")
    ModelAndView extend(@ModelAttribute("target") Target target, @ModelAttribute("chosen") ActionForm form) {
        return once(target, form, () -> actions.extend(target, form.chosen(), form.day()));
    }

    @PostMapping("/keepers")
    ModelAndView give(@ModelAttribute("target") Target target, @ModelAttribute("chosen") ActionForm form) {
        return once(target, form, () -> actions.give(target, form.chosen(), person(form.person())));
    }

    @GetMapping("/actions/{action}")
    String show(@ModelAttribute("target") Target target, @PathVariable("action") long number, Model model) {
        model.addAttribute("scope", target.program());
        model.addAttribute("done", log.of(target.program(), target.list(), number));
        return "worklists/action";
    }

    private ModelAndView once(Target target, ActionForm form, LongSupplier action) {
        String list = "/programs/" + target.program().slug() + "/worklists/"
                + target.list().key();
        return Posts.button(
                "worklists.action.flash",
                list + target.filter().query(),
                () -> submissions.once(form.token(), () -> list + "/actions/" + action.getAsLong()));
    }

    private static @Nullable Long person(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,18}")) {
            throw new RuleBroken("worklists.refused.keeper");
        }
        return Long.valueOf(typed);
    }
}
