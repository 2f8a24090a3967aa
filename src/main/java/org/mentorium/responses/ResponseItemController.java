package org.mentorium.responses;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.responses.AnswerForm.Go;
import org.mentorium.responses.ResponsePages.Page;
import org.mentorium.responses.ResponsePages.Row;
import org.mentorium.web.Posts;
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

/** One item on a page of its own. */
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
        Page page = pages.of(viewer, id);
        Row row = page.row(number);
        if (!page.response().mayAnswer()) {
            return Posts.redirect("/responses/" + id);
        }
        place(page, row, model);
        model.addAttribute(
                "form", AnswerForm.of(row.value(), row.version(), "check".equals(then) ? Go.CHECK : Go.NEXT));
        return "responses/item";
    }

    @PostMapping
    ModelAndView answer(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Model model) {
        Page page = pages.of(viewer, id);
        place(page, page.row(number), model);
        Posts posts = Posts.of(result, "responses/item");
        return form.go() == Go.LATER
                ? posts.done("responses.kept", () -> kept(viewer, id, number, form))
                : posts.next(() -> kept(viewer, id, number, form));
    }

    /** Where to go on is known after the answer, for the route hangs on it. */
    private String kept(Viewer viewer, long id, int number, AnswerForm form) {
        changes.answer(viewer, id, number, form);
        return address(pages.of(viewer, id), number, form.go() == null ? Go.NEXT : form.go());
    }

    private static String address(Page page, int number, Go go) {
        String response = "/responses/" + page.response().id();
        int step = go == Go.NEXT || go == Go.PREVIOUS ? page.beside(number, go == Go.NEXT) : 0;
        return step == 0 ? response : response + "/items/" + step;
    }

    private static void place(Page page, Row row, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("row", row);
    }
}
