package org.mentorium.questions;

import jakarta.servlet.http.HttpServletRequest;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own answers to a program's questions, also for those who were invited or entered and never applied. */
@Controller
@RequestMapping("/programs/{slug}/application-answers")
class AnswerController {

    private final OwnAnswers answers;

    AnswerController(OwnAnswers answers) {
        this.answers = answers;
    }

    @GetMapping
    String edit(Viewer viewer, @PathVariable String slug, Model model) {
        OwnAnswers.Page page = answers.find(viewer, slug);
        model.addAttribute("scope", page.scope());
        model.addAttribute("questions", page.questions());
        return "application-answers/edit";
    }

    @PostMapping
    ModelAndView save(Viewer viewer, @PathVariable String slug, HttpServletRequest request) {
        return Posts.button("applicationAnswers.saved", "/programs/" + slug + "/application-answers", () -> {
            answers.save(viewer, slug, Questions.answers(request.getParameterMap()));
            return "/programs/" + slug;
        });
    }
}
