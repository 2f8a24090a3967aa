package org.mentorium.responses;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.questionnaires.MyRound;
import org.mentorium.responses.ResponsePages.Page;
import org.mentorium.web.Flash;
import org.mentorium.web.Posts;
import org.springframework.http.HttpStatus;
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

/** Anonymous answers, found by the code in their author's browser or by the code that they type. */
@Controller
@RequestMapping("/ballots/{round}")
class BallotController {

    private final Ballots ballots;
    private final Occasions occasions;

    BallotController(Ballots ballots, Occasions occasions) {
        this.ballots = ballots;
        this.occasions = occasions;
    }

    @GetMapping
    String show(
            Viewer viewer,
            @PathVariable long round,
            @RequestParam(name = "page", defaultValue = "1") int part,
            HttpServletRequest request,
            Model model) {
        Optional<Seal> seal = CodeCookie.read(request, round);
        Optional<Ballot> ballot = seal.flatMap(each -> ballots.find(viewer, each));
        if (ballot.isEmpty()) {
            occasions.requireAnonymous(viewer, round);
            model.addAttribute("form", new CodeForm(""));
            return "ballots/code";
        }
        Page page = page(viewer, ballot.get());
        model.addAttribute("page", page);
        model.addAttribute("part", page.part(part));
        model.addAttribute("code", seal.get().written());
        return "responses/show";
    }

    @PostMapping("/code")
    ModelAndView find(
            Viewer viewer,
            @PathVariable long round,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        occasions.requireAnonymous(viewer, round);
        return Posts.of(result, "ballots/code").next(() -> {
            Seal seal = new Seal(round, form.code());
            if (ballots.find(viewer, seal).isEmpty()) {
                throw new RuleBroken("responses.code.unknown").at("code");
            }
            CodeCookie.keep(request, response, seal);
            return "/ballots/" + round;
        });
    }

    @GetMapping("/items/{number}")
    Object item(
            Viewer viewer,
            @PathVariable long round,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String then,
            HttpServletRequest request,
            Model model) {
        return ItemPages.show(page(viewer, find(viewer, seal(round, request))), number, then, model);
    }

    @PostMapping("/items/{number}")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable long round,
            @PathVariable int number,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        Seal seal = seal(round, request);
        return ItemPages.answer(page(viewer, find(viewer, seal)), number, form, result, model, () -> {
            ballots.answer(viewer, seal, number, form);
            return page(viewer, find(viewer, seal));
        });
    }

    @PostMapping("/submission")
    ModelAndView submit(
            Viewer viewer, @PathVariable long round, HttpServletRequest request, HttpServletResponse response) {
        Seal seal = seal(round, request);
        Ballot ballot = find(viewer, seal);
        try {
            List<Integer> missing = ballots.submit(viewer, seal);
            if (!missing.isEmpty()) {
                Page page = page(viewer, ballot);
                return new ModelAndView("responses/show", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("page", page)
                        .addObject("part", page.part(1))
                        .addObject("code", seal.written())
                        .addObject("missing", missing);
            }
        } catch (RuleBroken e) {
            return Posts.redirect("/ballots/" + round, new Flash(e.messageKey(), e.args()));
        }
        CodeCookie.forget(request, response, round);
        return Posts.redirect(
                MyRound.start(round, ballot.key().participant(), ballot.key().session()));
    }

    private Ballot find(Viewer viewer, Seal seal) {
        return ballots.find(viewer, seal).orElseThrow(NotFound::new);
    }

    private static Seal seal(long round, HttpServletRequest request) {
        return CodeCookie.read(request, round).orElseThrow(NotFound::new);
    }

    private static Page page(Viewer viewer, Ballot ballot) {
        return ResponsePages.page(ballot.response(), ballot.sheet(), viewer.locale());
    }
}
