package org.mentorium.participants;

import jakarta.validation.Valid;
import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.questions.Questions;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One participant, and what a coordinator decides about them. */
@Controller
class AdmissionController {

    private static final String PAGE = "/programs/{slug}/participants/{id}";

    private final ProgramScopes scopes;
    private final ParticipantDetails details;
    private final ParticipantTies ties;
    private final Admissions admissions;
    private final Invitations invitations;
    private final Questions questions;

    AdmissionController(
            ProgramScopes scopes,
            ParticipantDetails details,
            ParticipantTies ties,
            Admissions admissions,
            Invitations invitations,
            Questions questions) {
        this.scopes = scopes;
        this.details = details;
        this.ties = ties;
        this.admissions = admissions;
        this.invitations = invitations;
        this.questions = questions;
    }

    @GetMapping(PAGE)
    String show(Viewer viewer, @PathVariable String slug, @PathVariable long id, Model model) {
        ParticipantDetail participant = furnish(viewer, slug, id, model);
        model.addAttribute("form", CapacityForm.of(participant));
        return "participants/show";
    }

    @PostMapping(PAGE + "/admission")
    ModelAndView admit(Viewer viewer, @PathVariable String slug, @PathVariable long id) {
        return Posts.button("participants.admitted", page(slug, id), () -> {
            admissions.admit(viewer, slug, id);
            return page(slug, id);
        });
    }

    @PostMapping(PAGE + "/refusal")
    ModelAndView refuse(Viewer viewer, @PathVariable String slug, @PathVariable long id) {
        return Posts.button("participants.refused", page(slug, id), () -> {
            admissions.refuse(viewer, slug, id);
            return page(slug, id);
        });
    }

    @PostMapping(PAGE + "/withdrawal")
    ModelAndView withdraw(Viewer viewer, @PathVariable String slug, @PathVariable long id) {
        return Posts.button("participants.withdrawn", page(slug, id), () -> {
            admissions.withdraw(viewer, slug, id);
            return page(slug, id);
        });
    }

    @PostMapping(PAGE + "/invitations")
    ModelAndView invite(Viewer viewer, @PathVariable String slug, @PathVariable long id) {
        return Posts.button("participants.invitedOne", page(slug, id), () -> {
            invitations.inviteOne(viewer, slug, id);
            return page(slug, id);
        });
    }

    @PostMapping(PAGE + "/capacity")
    ModelAndView changeCapacity(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable long id,
            @Valid @ModelAttribute("form") CapacityForm form,
            BindingResult result,
            Model model) {
        Forbidden.unless(furnish(viewer, slug, id, model).mayDecide());
        return Posts.of(result, "participants/show").done("participants.capacityChanged", () -> {
            admissions.changeCapacity(viewer, slug, id, form);
            return page(slug, id);
        });
    }

    private ParticipantDetail furnish(Viewer viewer, String slug, long id, Model model) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        ParticipantDetail participant = details.find(scope, id);
        model.addAttribute("scope", scope);
        model.addAttribute("participant", participant);
        model.addAttribute("ties", ties.of(scope, id));
        model.addAttribute("answers", scope.coordinator() ? questions.answered(scope.id(), id) : List.of());
        return participant;
    }

    private static String page(String slug, long id) {
        return "/programs/" + slug + "/participants/" + id;
    }
}
