package org.mentorium.participants;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.Programs;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a participant stands in a program of teams or of near peers. */
@Controller
@RequestMapping("/programs/{slug}/participants/{id}/standing")
class StandingController {

    private final ProgramScopes scopes;
    private final ParticipantDetails details;
    private final Admissions admissions;
    private final Programs programs;

    StandingController(ProgramScopes scopes, ParticipantDetails details, Admissions admissions, Programs programs) {
        this.scopes = scopes;
        this.details = details;
        this.admissions = admissions;
        this.programs = programs;
    }

    @GetMapping
    String edit(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable long id,
            @ModelAttribute(name = "words", binding = false) ParticipantWords words,
            Model model) {
        model.addAttribute("form", StandingForm.of(furnish(viewer, slug, id, words, model)));
        return "participants/standing";
    }

    @PostMapping
    ModelAndView save(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable long id,
            @Valid @ModelAttribute("form") StandingForm form,
            BindingResult result,
            @ModelAttribute(name = "words", binding = false) ParticipantWords words,
            Model model) {
        furnish(viewer, slug, id, words, model);
        return Posts.of(result, "participants/standing").done("participants.standingChanged", () -> {
            admissions.stand(viewer, slug, id, form);
            return "/programs/" + slug + "/participants/" + id;
        });
    }

    private ParticipantDetail furnish(Viewer viewer, String slug, long id, ParticipantWords words, Model model) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        ParticipantRights.requireDecider(scope);
        ParticipantDetail participant = details.find(scope, id);
        model.addAttribute("scope", scope);
        model.addAttribute("participant", participant);
        model.addAttribute(
                "parts", words.parts(programs.policy(scope.id()).shape().teamParts()));
        return participant;
    }
}
