package org.mentorium.matching.requests;

import jakarta.validation.Valid;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.web.Flash;
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

/** One request, for its two: the mentor answers, the mentee may take it back. */
@Controller
@RequestMapping("/programs/{slug}/match-requests/{id}")
class RequestAnswerController {

    private final RequestPages pages;
    private final RequestAnswers answers;
    private final RequestScopes scopes;

    RequestAnswerController(RequestPages pages, RequestAnswers answers, RequestScopes scopes) {
        this.pages = pages;
        this.answers = answers;
        this.scopes = scopes;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable String slug, @PathVariable long id, Model model) {
        model.addAttribute("asking", pages.find(viewer, slug, id));
        return "match-requests/show";
    }

    @PostMapping("/acceptance")
    ModelAndView accept(Viewer viewer, @PathVariable String slug, @PathVariable long id) {
        String here = RequestScope.address(slug, id);
        try {
            return switch (answers.accept(viewer, slug, id)) {
                case TOGETHER ->
                    Posts.redirect(
                            "/relationships/" + pages.find(viewer, slug, id).relationship(),
                            new Flash("matchRequests.together"));
                case PLACE_TAKEN -> Posts.refused(here, new RuleBroken("matchRequests.placeTaken"));
            };
        } catch (RuleBroken e) {
            return Posts.refused(here, e);
        }
    }

    @GetMapping("/declination")
    ModelAndView confirm(Viewer viewer, @PathVariable String slug, @PathVariable long id, Model model) {
        scopes.find(viewer, slug, id).requireMentor();
        RequestPage request = pages.find(viewer, slug, id);
        if (!request.mayAnswer()) {
            return Posts.refused(RequestScope.address(slug, id), new RuleBroken("matchRequests.refused.over"));
        }
        model.addAttribute("asking", request);
        model.addAttribute("form", new DeclinationForm(""));
        return new ModelAndView("match-requests/declination");
    }

    @PostMapping("/declination")
    ModelAndView decline(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable long id,
            @Valid @ModelAttribute("form") DeclinationForm form,
            BindingResult result,
            Model model) {
        scopes.find(viewer, slug, id).requireMentor();
        model.addAttribute("asking", pages.find(viewer, slug, id));
        return Posts.of(result, "match-requests/declination").done("matchRequests.declined", () -> {
            answers.decline(viewer, slug, id, form.text());
            return RequestScope.address(slug, id);
        });
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(Viewer viewer, @PathVariable String slug, @PathVariable long id) {
        String here = RequestScope.address(slug, id);
        return Posts.button("matchRequests.withdrawn", here, () -> {
            answers.withdraw(viewer, slug, id);
            return here;
        });
    }
}
