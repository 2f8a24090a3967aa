package org.mentorium.responses;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.web.Flash;
import org.mentorium.web.Posts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Begins a response, shows how far it is, and hands it in. */
@Controller
class ResponseController {

    private final ResponseStart start;
    private final ResponsePages pages;
    private final ResponseChanges changes;

    ResponseController(ResponseStart start, ResponsePages pages, ResponseChanges changes) {
        this.start = start;
        this.pages = pages;
        this.changes = changes;
    }

    /** What is asked and who can read it, before anything is stored. */
    @GetMapping("/responses/new")
    String first(
            Viewer viewer,
            @RequestParam long round,
            @RequestParam long participant,
            @RequestParam(required = false) @Nullable Long session,
            Model model) {
        Occasion occasion = start.find(viewer, new Occasions.Key(round, participant, session));
        model.addAttribute("occasion", occasion);
        model.addAttribute("definition", occasion.definition());
        model.addAttribute(
                "count", occasion.definition().itemsIn(occasion.phase()).size());
        return "responses/new";
    }

    @PostMapping("/responses")
    ModelAndView begin(
            Viewer viewer,
            @RequestParam long round,
            @RequestParam long participant,
            @RequestParam(required = false) @Nullable Long session) {
        ResponseStart.Begun begun = start.begin(viewer, new Occasions.Key(round, participant, session));
        return begun.open()
                ? Posts.redirect(begun.address())
                : Posts.redirect(begun.address(), new Flash("responses.notOpen"));
    }

    @GetMapping("/responses/{id}")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("page", pages.of(viewer, id));
        return "responses/show";
    }

    @PostMapping("/responses/{id}/submission")
    ModelAndView submit(Viewer viewer, @PathVariable long id) {
        try {
            List<Integer> missing = changes.submit(viewer, id);
            if (missing.isEmpty()) {
                return Posts.redirect("/responses/" + id);
            }
            return new ModelAndView("responses/show", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", pages.of(viewer, id))
                    .addObject("missing", missing);
        } catch (RuleBroken e) {
            return Posts.redirect("/responses/" + id, new Flash(e.messageKey(), e.args()));
        }
    }
}
