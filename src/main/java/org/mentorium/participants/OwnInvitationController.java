package org.mentorium.participants;

import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody who was asked to take part reads what it is about and answers. */
@Controller
class OwnInvitationController {

    private static final String PAGE = "/programs/{slug}/participants/invitations/{id}";

    private final OwnInvitations invitations;

    OwnInvitationController(OwnInvitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping(PAGE)
    String show(Viewer viewer, @PathVariable String slug, @PathVariable long id, Model model) {
        model.addAttribute("invitation", invitations.find(viewer, slug, id));
        return "invitations/show";
    }

    @PostMapping(PAGE + "/acceptance")
    ModelAndView accept(Viewer viewer, @PathVariable String slug, @PathVariable long id) {
        return Posts.button("invitations.accepted", InvitationPage.path(slug, id), () -> {
            invitations.accept(viewer, slug, id);
            return "/programs/" + slug;
        });
    }

    @PostMapping(PAGE + "/refusal")
    ModelAndView decline(Viewer viewer, @PathVariable String slug, @PathVariable long id) {
        return Posts.button("invitations.declined", InvitationPage.path(slug, id), () -> {
            invitations.decline(viewer, slug, id);
            return "/";
        });
    }
}
