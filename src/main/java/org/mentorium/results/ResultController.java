package org.mentorium.results;

import java.util.Locale;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Group figures of one questionnaire. */
@Controller
class ResultController {

    private final ResultPages pages;

    ResultController(ResultPages pages) {
        this.pages = pages;
    }

    @GetMapping("/questionnaires/{id}/results")
    String show(Viewer viewer, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("page", pages.of(viewer, id, locale));
        return "results/show";
    }
}
