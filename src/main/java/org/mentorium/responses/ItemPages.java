package org.mentorium.responses;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorium.responses.AnswerForm.Go;
import org.mentorium.responses.ResponsePages.Page;
import org.mentorium.responses.ResponsePages.Row;
import org.mentorium.web.Posts;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** One item on a page of its own, wherever its answer is kept. */
final class ItemPages {

    private ItemPages() {}

    static Object show(Page page, int number, @Nullable String then, Model model) {
        Row row = page.row(number);
        if (!page.response().mayAnswer()) {
            return Posts.redirect(page.response().address());
        }
        place(page, row, model);
        model.addAttribute(
                "form", AnswerForm.of(row.value(), row.version(), "check".equals(then) ? Go.CHECK : Go.NEXT));
        return "responses/item";
    }

    /**
     * Where to go on is known after the answer, for the route hangs on it.
     *
     * @param change keeps the answer and gives the page as it is then
     */
    static ModelAndView answer(
            Page page, int number, AnswerForm form, BindingResult result, Model model, Supplier<Page> change) {
        place(page, page.row(number), model);
        Posts posts = Posts.of(result, "responses/item");
        Supplier<String> next = () -> address(change.get(), number, form.go() == null ? Go.NEXT : form.go());
        return form.go() == Go.LATER ? posts.done("responses.kept", next) : posts.next(next);
    }

    private static String address(Page page, int number, Go go) {
        String response = page.response().address();
        int step = go == Go.NEXT || go == Go.PREVIOUS ? page.beside(number, go == Go.NEXT) : 0;
        return step == 0 ? response : response + "/items/" + step;
    }

    private static void place(Page page, Row row, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("row", row);
    }
}
