package org.mentorium.assignments;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.matching.solver.Objective;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.context.MessageSource;
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

    private final Assignments assignments;
    private final Submissions submissions;
    private final MessageSource words;

    AssignmentController(Assignments assignments, Submissions submissions, MessageSource words) {
        this.assignments = assignments;
        this.submissions = submissions;
        this.words = words;
    }

    @GetMapping("/assignments/new")
    String blank(Viewer viewer, Locale locale, Model model) {
        assignments.requireMay(viewer);
        model.addAttribute("form", AssignmentForm.empty());
        furnish(locale, model);
        return NEW;
    }

    @PostMapping("/assignments")
    ModelAndView create(
            Viewer viewer,
            Locale locale,
            @Valid @ModelAttribute("form") AssignmentForm form,
            BindingResult result,
            Model model) {
        assignments.requireMay(viewer);
        furnish(locale, model);
        return Posts.of(result, NEW).next(() -> submissions.once(form.token(), () -> assignments.create(viewer, form)));
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

    private void furnish(Locale locale, Model model) {
        List<Objective> objectives = Arrays.asList(Objective.values());
        model.addAttribute(
                "objectives",
                objectives.stream()
                        .map(each -> new Option(each.name(), word("assignments.objective." + each.name(), locale)))
                        .toList());
        model.addAttribute(
                "about",
                objectives.stream()
                        .collect(Collectors.toMap(
                                Enum::name, each -> word("assignments.objective." + each.name() + ".about", locale))));
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
