package org.mentorium.topics;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.web.Option;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The vocabulary: the institution's own topics, what is suggested to it, and what is shipped. */
@Controller
@RequestMapping("/topics")
class TopicController {

    private static final String EDIT = "topics/edit";
    private static final String LIST = "/topics";

    private final TopicPages pages;
    private final Submissions submissions;

    TopicController(TopicPages pages, Submissions submissions) {
        this.pages = pages;
        this.submissions = submissions;
    }

    @GetMapping
    String list(Viewer viewer, Model model, Locale locale) {
        List<Option> own = pages.own(viewer).stream()
                .map(topic ->
                        new Option(Long.toString(topic.id()), topic.topic().name(locale)))
                .toList();
        model.addAttribute("own", own);
        model.addAttribute("suggestions", pages.suggestions(viewer));
        model.addAttribute("areas", pages.shipped(viewer, locale));
        return "topics/list";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, @RequestParam(required = false) @Nullable String name, Model model) {
        Forbidden.unless(viewer.administrator());
        model.addAttribute("form", TopicForm.of(name, viewer.locale().getLanguage()));
        return EDIT;
    }

    @PostMapping
    ModelAndView create(Viewer viewer, @Valid @ModelAttribute("form") TopicForm form, BindingResult result) {
        Forbidden.unless(viewer.administrator());
        return Posts.of(result, EDIT)
                .done(
                        "topics.saved",
                        () -> submissions.once(form.token(), () -> {
                            pages.create(viewer, form);
                            return LIST;
                        }));
    }

    @GetMapping("/{id}")
    String edit(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", pages.form(viewer, id));
        return EDIT;
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable long id,
            @Valid @ModelAttribute("form") TopicForm form,
            BindingResult result,
            Model model) {
        pages.form(viewer, id);
        model.addAttribute("id", id);
        return Posts.of(result, EDIT).done("topics.saved", () -> {
            pages.change(viewer, id, form);
            return LIST;
        });
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable long id) {
        return Posts.button("topics.removed", LIST, () -> {
            pages.remove(viewer, id);
            return LIST;
        });
    }
}
