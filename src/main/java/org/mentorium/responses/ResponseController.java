package org.mentorium.responses;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.ItemView;
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
    private final Ballots ballots;

    ResponseController(ResponseStart start, Ballots ballots, ResponsePages pages, ResponseChanges changes) {
        this.start = start;
        this.ballots = ballots;
        this.pages = pages;
        this.changes = changes;
    }

    /** What is asked and who can read it, before anything is stored. */
    @GetMapping("/responses/new")
    Object first(
            Viewer viewer,
            @RequestParam long round,
            @RequestParam long participant,
            @RequestParam(required = false) @Nullable Long session,
            Model model) {
        Occasions.Key key = new Occasions.Key(round, participant, session);
        Occasion occasion = start.find(viewer, key);
        Optional<String> begun = start.begun(viewer, key);
        if (begun.isPresent()) {
            return Posts.redirect(begun.get());
        }
        model.addAttribute("occasion", occasion);
        model.addAttribute("definition", occasion.definition());
        model.addAttribute(
                "count", occasion.definition().itemsIn(occasion.phase()).size());
        return "responses/new";
    }

    /** The whole of it, to print. */
    @GetMapping("/responses/paper")
    String paper(
            Viewer viewer,
            @RequestParam long round,
            @RequestParam long participant,
            @RequestParam(required = false) @Nullable Long session,
            Model model) {
        Occasion occasion = start.find(viewer, new Occasions.Key(round, participant, session));
        model.addAttribute("occasion", occasion);
        model.addAttribute("definition", occasion.definition());
        model.addAttribute("items", ItemView.all(occasion.definition(), occasion.phase(), viewer.locale()));
        return "responses/paper";
    }

    @PostMapping("/responses")
    ModelAndView begin(
            Viewer viewer,
            @RequestParam long round,
            @RequestParam long participant,
            @RequestParam(required = false) @Nullable Long session,
            HttpServletRequest request,
            HttpServletResponse response) {
        Occasions.Key key = new Occasions.Key(round, participant, session);
        Occasion occasion = start.find(viewer, key);
        String list = "/programs/" + occasion.slug() + "/questionnaires";
        try {
            if (!occasion.anonymous()) {
                return Posts.redirect(start.begin(viewer, key));
            }
            CodeCookie.keep(request, response, ballots.begin(viewer, key));
            return Posts.redirect("/ballots/" + round);
        } catch (RuleBroken e) {
            return Posts.refused(list, e);
        }
    }

    @GetMapping("/responses/{id}")
    String show(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "page", defaultValue = "1") int part,
            Model model) {
        ResponsePages.Page page = pages.of(viewer, id);
        model.addAttribute("page", page);
        model.addAttribute("part", page.part(part));
        return "responses/show";
    }

    @PostMapping("/responses/{id}/submission")
    ModelAndView submit(Viewer viewer, @PathVariable long id) {
        try {
            List<Integer> missing = changes.submit(viewer, id);
            if (missing.isEmpty()) {
                return Posts.redirect("/responses/" + id);
            }
            ResponsePages.Page page = pages.of(viewer, id);
            return new ModelAndView("responses/show", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", page)
                    .addObject("part", page.part(1))
                    .addObject("missing", missing);
        } catch (RuleBroken e) {
            return Posts.redirect("/responses/" + id, new Flash(e.messageKey(), e.args()));
        }
    }
}
