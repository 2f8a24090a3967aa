package org.mentorium.reports;

import jakarta.validation.Valid;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
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

/** Uploading a list of who stayed, looking at what it counts to, and taking it into the report. */
@Controller
@RequestMapping("/programs/{slug}/comparison-lists")
class ComparisonListController {

    private static final String PAGE = "comparison-lists/list";

    private final Reports reports;
    private final ComparisonLists lists;
    private final Submissions submissions;

    ComparisonListController(Reports reports, ComparisonLists lists, Submissions submissions) {
        this.reports = reports;
        this.lists = lists;
        this.submissions = submissions;
    }

    @ModelAttribute("scope")
    ProgramScope scope(Viewer viewer, @PathVariable String slug) {
        return reports.scope(viewer, slug).requireCoordinator();
    }

    @GetMapping
    String list(@ModelAttribute("scope") ProgramScope scope, Model model) {
        fill(scope, model);
        model.addAttribute("form", ListForm.empty());
        return PAGE;
    }

    @PostMapping
    ModelAndView upload(
            Viewer viewer,
            @ModelAttribute("scope") ProgramScope scope,
            @Valid @ModelAttribute("form") ListForm form,
            BindingResult result,
            Model model) {
        fill(scope, model);
        return Posts.of(result, PAGE).next(() -> {
            try {
                return submissions.once(
                        form.token(),
                        () -> base(scope) + "/" + lists.upload(viewer, scope, form.meaning(), form.list()));
            } catch (ListRefused e) {
                model.addAttribute("problems", e.problems());
                throw e;
            }
        });
    }

    @GetMapping("/{list}")
    String show(@ModelAttribute("scope") ProgramScope scope, @PathVariable long list, Model model) {
        model.addAttribute("counted", lists.find(scope, list));
        return "comparison-lists/show";
    }

    @PostMapping("/{list}/confirmation")
    ModelAndView confirm(@ModelAttribute("scope") ProgramScope scope, @PathVariable long list) {
        return Posts.button("reports.list.confirmed", base(scope) + "/" + list, () -> {
            lists.confirm(scope, list);
            return "/programs/" + scope.slug() + "/report#section-retention";
        });
    }

    @PostMapping("/{list}/removal")
    ModelAndView remove(@ModelAttribute("scope") ProgramScope scope, @PathVariable long list) {
        return Posts.button("reports.list.removed", base(scope), () -> {
            lists.remove(scope, list);
            return base(scope);
        });
    }

    private void fill(ProgramScope scope, Model model) {
        model.addAttribute("confirmed", lists.confirmed(scope).orElse(null));
        model.addAttribute("problems", List.of());
        model.addAttribute("columns", List.of(ListCount.KEY, ListCount.STAYED, ListCount.MENTORED));
    }

    private static String base(ProgramScope scope) {
        return "/programs/" + scope.slug() + "/comparison-lists";
    }
}
