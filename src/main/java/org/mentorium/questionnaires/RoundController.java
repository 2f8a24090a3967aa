package org.mentorium.questionnaires;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.ProgramScope;
import org.mentorium.questionnaires.QuestionnairePages.Page;
import org.mentorium.questionnaires.RoundPages.Place;
import org.mentorium.web.Flash;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.mentorium.web.Submissions;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rounds of a questionnaire: planning, opening and closing them, and reminding those who have not answered. */
@Controller
@RequestMapping("/questionnaires/{id}/rounds")
class RoundController {

    private final RoundPages rounds;
    private final RoundChanges changes;
    private final QuestionnairePages questionnaires;
    private final Choices choices;
    private final Submissions submissions;

    RoundController(
            RoundPages rounds,
            RoundChanges changes,
            QuestionnairePages questionnaires,
            Choices choices,
            Submissions submissions) {
        this.rounds = rounds;
        this.changes = changes;
        this.questionnaires = questionnaires;
        this.choices = choices;
        this.submissions = submissions;
    }

    @GetMapping("/new")
    String plan(Viewer viewer, @PathVariable long id, Model model) {
        planning(viewer, id, model);
        model.addAttribute("form", RoundForm.empty());
        return "rounds/new";
    }

    @PostMapping
    ModelAndView plan(
            Viewer viewer,
            @PathVariable long id,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult result,
            Model model) {
        planning(viewer, id, model);
        return Posts.of(result, "rounds/new")
                .done(
                        "questionnaires.round.planned",
                        () -> submissions.once(form.token(), () -> {
                            changes.plan(viewer, id, form);
                            return "/questionnaires/" + id;
                        }));
    }

    @GetMapping("/{round}")
    String show(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable("round") long roundId,
            @Sorts(
                            value = {"name: p.family_name, p.given_name", "role: t.role", "answered: answered"},
                            id = "a.key")
                    Pageable pageable,
            Model model) {
        Place place = rounds.place(viewer, id, roundId);
        model.addAttribute("place", place);
        model.addAttribute("asked", rounds.asked(place, pageable));
        return "rounds/show";
    }

    @GetMapping("/{round}/edit")
    String edit(Viewer viewer, @PathVariable long id, @PathVariable("round") long roundId, Model model) {
        model.addAttribute(
                "form", RoundForm.of(editing(viewer, id, roundId, model).round()));
        return "rounds/edit";
    }

    @PostMapping("/{round}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable("round") long roundId,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult result,
            Model model) {
        editing(viewer, id, roundId, model);
        return Posts.of(result, "rounds/edit").done("questionnaires.round.saved", () -> {
            changes.change(viewer, id, roundId, form);
            return address(id, roundId);
        });
    }

    @PostMapping("/{round}/opening")
    ModelAndView open(Viewer viewer, @PathVariable long id, @PathVariable("round") long roundId) {
        return Posts.button("questionnaires.round.opened", address(id, roundId), () -> {
            changes.open(viewer, id, roundId);
            return address(id, roundId);
        });
    }

    @PostMapping("/{round}/closure")
    ModelAndView close(Viewer viewer, @PathVariable long id, @PathVariable("round") long roundId) {
        return Posts.button("questionnaires.round.closed", address(id, roundId), () -> {
            changes.close(viewer, id, roundId);
            return address(id, roundId);
        });
    }

    @PostMapping("/{round}/reminders")
    ModelAndView remind(Viewer viewer, @PathVariable long id, @PathVariable("round") long roundId) {
        try {
            int letters = changes.remind(viewer, id, roundId);
            return Posts.redirect(address(id, roundId), new Flash("questionnaires.reminder.posted", letters));
        } catch (RuleBroken e) {
            return Posts.redirect(address(id, roundId), new Flash(e.messageKey(), e.args()));
        }
    }

    @PostMapping("/{round}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable long id, @PathVariable("round") long roundId) {
        return Posts.button("questionnaires.round.removed", address(id, roundId), () -> {
            changes.remove(viewer, id, roundId);
            return "/questionnaires/" + id;
        });
    }

    private void planning(Viewer viewer, long id, Model model) {
        Page page = questionnaires.of(viewer, id);
        Forbidden.unless(page.mayChange());
        model.addAttribute("page", page);
        model.addAttribute("phases", choices.phases(page.freePhases(), viewer.locale()));
        choices(viewer, page.program(), null, model);
    }

    private Place editing(Viewer viewer, long id, long roundId, Model model) {
        Place place = rounds.place(viewer, id, roundId);
        Forbidden.unless(place.mayChange());
        model.addAttribute("place", place);
        choices(viewer, place.program(), place.round().phase(), model);
        return place;
    }

    private void choices(Viewer viewer, ProgramScope program, @Nullable Phase phase, Model model) {
        model.addAttribute("audiences", choices.audiences(program, viewer.locale()));
        model.addAttribute("openings", choices.openings(phase, viewer.locale()));
        model.addAttribute("closings", choices.closings(viewer.locale()));
        model.addAttribute("calendar", rounds.calendar(program));
    }

    private static String address(long id, long roundId) {
        return "/questionnaires/" + id + "/rounds/" + roundId;
    }
}
