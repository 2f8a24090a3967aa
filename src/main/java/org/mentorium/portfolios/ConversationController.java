package org.mentorium.portfolios;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What others say of an item, and what is answered. */
@Controller
@RequestMapping("/portfolio-items/{item}")
class ConversationController {

    private static final String VIEW = "portfolio-items/show";
    private final Shelf shelf;
    private final Comments comments;
    private final Reviews reviews;
    private final Submissions submissions;

    ConversationController(Shelf shelf, Comments comments, Reviews reviews, Submissions submissions) {
        this.shelf = shelf;
        this.comments = comments;
        this.reviews = reviews;
        this.submissions = submissions;
    }

    @PostMapping("/comments")
    ModelAndView respond(
            Viewer viewer,
            @PathVariable long item,
            @Valid @ModelAttribute("form") CommentForm form,
            BindingResult result,
            Model model) {
        shelf.answering(viewer, item, model);
        return Posts.of(result, VIEW)
                .done(
                        "portfolioItems.commented",
                        () -> submissions.once(form.token(), () -> {
                            comments.respond(viewer, item, form);
                            return PortfolioItemController.address(item);
                        }));
    }

    @PostMapping("/replies")
    ModelAndView reply(
            Viewer viewer,
            @PathVariable long item,
            @Valid @ModelAttribute("answer") ReplyForm form,
            BindingResult result,
            Model model) {
        shelf.conversing(viewer, item, model);
        return Posts.of(result, VIEW)
                .done(
                        "portfolioItems.commented",
                        () -> submissions.once(form.token(), () -> {
                            comments.reply(viewer, item, form);
                            return PortfolioItemController.address(item);
                        }));
    }

    @PostMapping("/reviews")
    ModelAndView review(
            Viewer viewer,
            @PathVariable long item,
            @Valid @ModelAttribute("verdict") ReviewForm form,
            BindingResult result,
            Model model) {
        shelf.reviewing(viewer, item, model);
        return Posts.of(result, VIEW).done("evidence.reviewed", () -> {
            reviews.review(viewer, item, form);
            return PortfolioItemController.address(item);
        });
    }
}
