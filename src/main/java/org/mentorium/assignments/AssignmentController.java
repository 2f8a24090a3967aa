package org.mentorium.assignments;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.matching.solver.Objective;
import org.mentorium.web.Choices;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Matching from spreadsheets: the files, what became of them, and the pairs to take home. */
@Controller
class AssignmentController {

    private static final String NEW = "assignments/new";
    private static final String OBJECTIVE = "assignments.objective.";

    private final Assignments assignments;
    private final Submissions submissions;
    private final Choices choices;

    AssignmentController(Assignments assignments, Submissions submissions, Choices choices) {
        this.assignments = assignments;
        this.submissions = submissions;
        this.choices = choices;
    }

    @GetMapping("/assignments/new")
    String blank(Viewer viewer, Model model) {
        assignments.requireMay(viewer);
        model.addAttribute("form", AssignmentForm.empty());
        furnish(model);
        return NEW;
    }

    @PostMapping("/assignments")
    ModelAndView create(
            Viewer viewer, @Valid @ModelAttribute("form") AssignmentForm form, BindingResult result, Model model) {
        assignments.requireMay(viewer);
        furnish(model);
        return Posts.of(result, NEW).next(() -> {
            // Nothing of the database is held while the pairs are found.
            SheetMatch match = assignments.match(viewer, form);
            return submissions.once(form.token(), () -> assignments.store(viewer, match));
        });
    }

    @GetMapping("/assignments/{assignment}")
    String show(Viewer viewer, @PathVariable long assignment, Model model) {
        model.addAttribute("made", assignments.certificate(viewer, assignment));
        model.addAttribute("download", "/assignments/" + assignment + "/matches.csv");
        return "assignments/show";
    }

    @GetMapping("/assignments/{assignment}/matches.csv")
    Download matches(Viewer viewer, @PathVariable long assignment) {
        byte[] matches = assignments.matches(viewer, assignment).getBytes(StandardCharsets.UTF_8);
        return new Download("matches.csv", "text/csv;charset=UTF-8", out -> out.write(matches));
    }

    private void furnish(Model model) {
        model.addAttribute("objectives", choices.options(OBJECTIVE, Objective.values()));
        model.addAttribute("about", choices.about(OBJECTIVE, Objective.values()));
    }
}
