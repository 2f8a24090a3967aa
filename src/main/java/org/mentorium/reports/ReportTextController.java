package org.mentorium.reports;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the report shows, and what its coordinators say in it. */
@Controller
@RequestMapping("/programs/{slug}/report-texts")
class ReportTextController {

    private final Reports reports;
    private final ReportChoices choices;
    private final ReportTexts texts;
    private final ReportWords words;

    ReportTextController(Reports reports, ReportChoices choices, ReportTexts texts, ReportWords words) {
        this.reports = reports;
        this.choices = choices;
        this.texts = texts;
        this.words = words;
    }

    @ModelAttribute("scope")
    ProgramScope scope(Viewer viewer, @PathVariable String slug) {
        return reports.scope(viewer, slug).requireCoordinator();
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("scope") ProgramScope scope, Model model) {
        fill(viewer, scope, model);
        model.addAttribute("form", ChoiceForm.of(choices.of(scope.id())));
        return "report-texts/list";
    }

    @PostMapping
    ModelAndView choose(
            Viewer viewer,
            @ModelAttribute("scope") ProgramScope scope,
            @Valid @ModelAttribute("form") ChoiceForm form,
            BindingResult result,
            Model model) {
        fill(viewer, scope, model);
        return Posts.of(result, "report-texts/list").done("reports.chosen", () -> {
            choices.choose(viewer, scope.slug(), form);
            return "/programs/" + scope.slug() + "/report";
        });
    }

    @GetMapping("/{chapter}")
    String edit(Viewer viewer, @PathVariable String slug, @PathVariable String chapter, Model model) {
        model.addAttribute("chapter", Chapter.of(chapter));
        model.addAttribute("form", texts.form(viewer, slug, Chapter.of(chapter)));
        return "report-texts/edit";
    }

    @PostMapping("/{chapter}")
    ModelAndView save(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String chapter,
            @Valid @ModelAttribute("form") TextForm form,
            BindingResult result,
            Model model) {
        Chapter said = Chapter.of(chapter);
        model.addAttribute("chapter", said);
        return Posts.of(result, "report-texts/edit").done("reports.text.saved", () -> {
            texts.save(viewer, slug, said, form);
            return "/programs/" + slug + "/report#section-" + said.key();
        });
    }

    private void fill(Viewer viewer, ProgramScope scope, Model model) {
        List<Option> optional = Arrays.stream(Chapter.values())
                .filter(Chapter::optional)
                .map(chapter -> new Option(
                        chapter.key(),
                        words.of("reports.section." + chapter.key()).in(viewer.locale())))
                .toList();
        model.addAttribute("optional", optional);
        model.addAttribute("chapters", Chapter.all());
        model.addAttribute("texts", texts.of(scope.id()));
    }
}
