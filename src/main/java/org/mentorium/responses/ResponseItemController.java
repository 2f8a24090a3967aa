package org.mentorium.responses;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
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

/** The items of a response that is kept for its author. */
@Controller
@RequestMapping("/responses/{id}/items/{number}")
class ResponseItemController {

    private final ResponsePages pages;
    private final ResponseChanges changes;

    ResponseItemController(ResponsePages pages, ResponseChanges changes) {
        this.pages = pages;
        this.changes = changes;
    }

    @GetMapping
    Object show(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String then,
            Model model) {
        return ItemPages.show(pages.of(viewer, id), number, then, model);
    }

    @PostMapping
    ModelAndView answer(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Model model) {
        return ItemPages.answer(pages.of(viewer, id), number, form, result, model, () -> {
            changes.answer(viewer, id, number, form);
            return pages.of(viewer, id);
        });
    }
}
