package org.mentorium.participants;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.questions.Questions;
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

/** Asking to take part in a program, signed in or not. */
@Controller
class ApplicationController {

    private final Applications applications;
    private final Questions questions;
    private final Submissions submissions;

    ApplicationController(Applications applications, Questions questions, Submissions submissions) {
        this.applications = applications;
        this.questions = questions;
        this.submissions = submissions;
    }

    @GetMapping("/programs/{slug}/applications/new")
    String blank(
            @Nullable Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute(name = "words", binding = false) ParticipantWords words,
            Model model) {
        ProgramScope scope = furnish(viewer, slug, words, model, Map.of());
        model.addAttribute("form", applications.form(viewer, scope));
        return "applications/new";
    }

    @PostMapping("/programs/{slug}/applications")
    ModelAndView create(
            @Nullable Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") ApplicationForm form,
            BindingResult result,
            @ModelAttribute(name = "words", binding = false) ParticipantWords words,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        Map<Long, Integer> answers = Questions.answers(request.getParameterMap());
        furnish(viewer, slug, words, model, answers);
        // A value of the wrong type leaves no form to look at; its own error is said first.
        if (viewer == null && result.getTarget() != null) {
            ApplicationForm.requireWho(form, result);
        }
        String done = viewer == null ? "applications.sent.signedOut" : "applications.sent";
        return Posts.of(result, "applications/new")
                .done(
                        done,
                        () -> submissions.once(form.token(), () -> {
                            if (viewer == null) {
                                applications.applySignedOut(slug, form, answers, locale, request.getRemoteAddr());
                            } else {
                                applications.apply(viewer, slug, form, answers);
                            }
                            return "/programs/" + slug;
                        }));
    }

    private ProgramScope furnish(
            @Nullable Viewer viewer, String slug, ParticipantWords words, Model model, Map<Long, Integer> answers) {
        ProgramScope scope = applications.open(viewer, slug);
        model.addAttribute("scope", scope);
        model.addAttribute("questions", questions.asked(scope.id(), answers));
        model.addAttribute("roles", words.roleOptions(scope.peers()));
        model.addAttribute("roleHints", words.roleHints());
        return scope;
    }
}
