package org.mentorium.questions;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The questions that a program asks of those who apply, as their coordinator writes them. */
@Controller
@RequestMapping("/programs/{slug}/application-questions")
class QuestionController {

    private static final String EDIT = "application-questions/edit";

    private final QuestionPages pages;
    private final Submissions submissions;
    private final MessageSource words;

    QuestionController(QuestionPages pages, Submissions submissions, MessageSource words) {
        this.pages = pages;
        this.submissions = submissions;
        this.words = words;
    }

    /** A question in the list. */
    record Row(long id, String text, String choices, String compared) {}

    @ModelAttribute
    void furnish(Viewer viewer, @PathVariable String slug, Model model, Locale locale) {
        ProgramScope scope = pages.scope(viewer, slug);
        model.addAttribute("scope", scope);
        model.addAttribute("base", QuestionPages.address(slug));
        model.addAttribute("textLanguages", pages.languages(scope));
        model.addAttribute(
                "comparisons",
                Arrays.stream(QuestionForm.Compared.values())
                        .map(one -> new Option(one.name(), word(QuestionForm.Compared.of(one.kind()), locale)))
                        .toList());
    }

    @GetMapping
    String list(@ModelAttribute("scope") ProgramScope scope, Model model, Locale locale) {
        List<Question> questions = pages.all(scope);
        model.addAttribute(
                "asked",
                questions.stream()
                        .map(question -> new Row(
                                question.id(),
                                question.in(locale).text(),
                                String.join(" · ", question.in(locale).choices()),
                                word(QuestionForm.Compared.of(question.kind()), locale)))
                        .toList());
        model.addAttribute("full", questions.size() >= QuestionPages.MOST);
        return "application-questions/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", QuestionForm.empty());
        return EDIT;
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult result) {
        return Posts.of(result, EDIT)
                .done(
                        "applicationQuestions.saved",
                        () -> submissions.once(form.token(), () -> {
                            pages.create(viewer, slug, form);
                            return QuestionPages.address(slug);
                        }));
    }

    @GetMapping("/{id}")
    String edit(@ModelAttribute("scope") ProgramScope scope, @PathVariable long id, Model model) {
        Question question = pages.find(scope, id);
        model.addAttribute("id", id);
        model.addAttribute("answered", question.answered());
        model.addAttribute("form", QuestionForm.of(question));
        return EDIT;
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("scope") ProgramScope scope,
            @PathVariable long id,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult result,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("answered", pages.find(scope, id).answered());
        return Posts.of(result, EDIT).done("applicationQuestions.saved", () -> {
            pages.change(viewer, slug, id, form);
            return QuestionPages.address(slug);
        });
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable String slug, @PathVariable long id) {
        return Posts.button("applicationQuestions.removed", QuestionPages.address(slug), () -> {
            pages.remove(viewer, slug, id);
            return QuestionPages.address(slug);
        });
    }

    private String word(QuestionForm.Compared compared, Locale locale) {
        return words.getMessage("applicationQuestions.compared." + compared, null, locale);
    }
}
