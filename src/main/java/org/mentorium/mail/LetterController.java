package org.mentorium.mail;

import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The outbox page of administrators. */
@Controller
class LetterController {

    private final Letters letters;

    LetterController(Letters letters) {
        this.letters = letters;
    }

    @GetMapping("/admin/letters")
    String list(Viewer viewer, @Sorts("-created: createdAt") Pageable page, Model model) {
        model.addAttribute("page", letters.page(viewer, page));
        model.addAttribute("sending", letters.sending());
        model.addAttribute("failing", letters.failing());
        return "letters/list";
    }

    @PostMapping("/admin/letters/delivery")
    ModelAndView deliver(Viewer viewer) {
        return Posts.button("letters.again.done", "/admin/letters", () -> {
            letters.again(viewer);
            return "/admin/letters";
        });
    }

    @GetMapping("/admin/letters/{id}")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("letter", letters.find(viewer, id));
        return "letters/show";
    }
}
