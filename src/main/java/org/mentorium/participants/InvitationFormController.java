package org.mentorium.participants;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.web.Flash;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A coordinator asks people by mail: new ones by their addresses, or all who cannot sign in yet by one button. */
@Controller
class InvitationFormController {

    private static final String PAGE = "/programs/{slug}/participants/invitations";

    private final ProgramScopes scopes;
    private final Invitations invitations;
    private final Submissions submissions;

    InvitationFormController(ProgramScopes scopes, Invitations invitations, Submissions submissions) {
        this.scopes = scopes;
        this.invitations = invitations;
        this.submissions = submissions;
    }

    @GetMapping(PAGE + "/new")
    String blank(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute(name = "words", binding = false) ParticipantWords words,
            Model model) {
        ProgramScope scope = furnish(viewer, slug, words, model);
        model.addAttribute("form", InvitationForm.empty(scope.peers()));
        return "invitations/new";
    }

    /** The form, which has addresses. */
    @PostMapping(path = PAGE, params = "addresses")
    ModelAndView invite(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult result,
            @ModelAttribute(name = "words", binding = false) ParticipantWords words,
            Model model) {
        furnish(viewer, slug, words, model);
        return Posts.of(result, "invitations/new").answered(() -> {
            int[] sent = {0};
            String next = submissions.once(form.token(), () -> {
                sent[0] = invitations.invite(viewer, slug, form);
                return list(slug);
            });
            return new Posts.Answer(next, new Flash("participants.invited", sent[0]));
        });
    }

    /** The button. */
    @PostMapping(path = PAGE, params = "!addresses")
    ModelAndView inviteAll(Viewer viewer, @PathVariable String slug) {
        return Posts.button(
                list(slug),
                () -> new Posts.Answer(
                        list(slug), new Flash("participants.invitedAll", invitations.inviteAll(viewer, slug))));
    }

    private ProgramScope furnish(Viewer viewer, String slug, ParticipantWords words, Model model) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        ParticipantRights.requireDecider(scope);
        model.addAttribute("scope", scope);
        model.addAttribute("roles", words.roleOptions(scope.peers()));
        return scope;
    }

    private static String list(String slug) {
        return "/programs/" + slug + "/participants";
    }
}
