package org.mentorium.programs;

import jakarta.validation.Valid;
import java.util.function.BiFunction;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of one task of the set-up: its form, and saving it. Each task has its own address and its own form. */
abstract class TaskController<F extends TaskForm> {

    private final TaskPages pages;
    private final SetupTask task;
    private final BiFunction<Program, Integer, F> of;

    TaskController(TaskPages pages, SetupTask task, BiFunction<Program, Integer, F> of) {
        this.pages = pages;
        this.task = task;
        this.of = of;
    }

    @ModelAttribute
    void furnish(Viewer viewer, @PathVariable String slug, Model model) {
        pages.furnish(viewer, slug, task, model);
    }

    @GetMapping
    String edit(Viewer viewer, @PathVariable String slug, Model model) {
        model.addAttribute("form", pages.form(viewer, slug, task, of));
        return task.view();
    }

    @PostMapping
    ModelAndView save(
            Viewer viewer, @PathVariable String slug, @Valid @ModelAttribute("form") F form, BindingResult result) {
        return Posts.of(result, task.view())
                .done("programs.setup.saved", () -> pages.save(viewer, slug, task, form, of));
    }
}
