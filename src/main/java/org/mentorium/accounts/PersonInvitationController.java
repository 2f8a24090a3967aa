package org.mentorium.accounts;

import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An administrator sends somebody the link for choosing a password. */
@Controller
class PersonInvitationController {

    private final Accounts accounts;

    PersonInvitationController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/people/{id}/invitations")
    ModelAndView invite(Viewer viewer, @PathVariable long id) {
        if (!viewer.administrator()) {
            throw new NotFound();
        }
        return Posts.button("accounts.invited", "/people/" + id, () -> {
            accounts.invite(id, "accounts.mail.invitation", "", "/");
            return "/people/" + id;
        });
    }
}
