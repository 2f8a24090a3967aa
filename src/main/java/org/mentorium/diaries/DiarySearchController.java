package org.mentorium.diaries;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Looking for words in all of one's diaries. */
@Controller
@RequestMapping("/diary-entries/search")
class DiarySearchController {

    private static final String PAGE = "diary-entries/search";

    private final DiarySearch search;

    DiarySearchController(DiarySearch search) {
        this.search = search;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("form", new SearchForm(""));
        return PAGE;
    }

    @PostMapping
    ModelAndView find(
            Viewer viewer, @Valid @ModelAttribute("form") SearchForm form, BindingResult result, Model model) {
        if (result.hasErrors()) {
            return Posts.of(result, PAGE).invalid();
        }
        model.addAttribute("found", search.find(viewer, form.words()));
        model.addAttribute("most", DiarySearch.MOST);
        return new ModelAndView(PAGE);
    }
}
