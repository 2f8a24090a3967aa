package org.mentorium.results;

import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Open answers: to read, to search, and to tag with what they name. */
@Controller
class OpenAnswerController {

    private static final String PATH = "/questionnaires/{id}/results/rounds/{round}/answers/{item}";

    private final OpenAnswers answers;

    OpenAnswerController(OpenAnswers answers) {
        this.answers = answers;
    }

    /** What is searched for among the answers. */
    record Filter(String q, String tag) {

        Filter {
            q = q == null ? "" : q.strip();
            tag = tag == null ? "" : tag.strip();
        }
    }

    record TagForm(String digest, String tags) {

        TagForm {
            digest = digest == null ? "" : digest;
            tags = tags == null ? "" : tags;
        }
    }

    @GetMapping(PATH)
    String list(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long round,
            @PathVariable String item,
            @ModelAttribute("filter") Filter filter,
            Pageable pageable,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("view", answers.of(viewer, id, round, item, filter.q(), filter.tag(), pageable));
        return "results/answers";
    }

    @PostMapping(PATH)
    ModelAndView tag(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long round,
            @PathVariable String item,
            @ModelAttribute("filter") Filter filter,
            @ModelAttribute("form") TagForm form,
            BindingResult result,
            Pageable pageable,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("view", answers.of(viewer, id, round, item, filter.q(), filter.tag(), pageable));
        return Posts.of(result, "results/answers").done("results.tags.saved", () -> {
            answers.tag(viewer, id, round, item, form.digest(), form.tags());
            return UriComponentsBuilder.fromPath(PATH).build(id, round, item).toString();
        });
    }

    @PostMapping("/questionnaires/{id}/results/needs")
    ModelAndView settle(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "0") long tag) {
        answers.settle(viewer, id, tag);
        return new ModelAndView("redirect:/questionnaires/" + id + "/results#needs");
    }
}
