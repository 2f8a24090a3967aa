package org.mentorium.accounts;

import jakarta.validation.Valid;
import org.mentorium.accounts.AccessLinks.Purpose;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody who was invited by mail chooses their password. */
@Controller
class InvitationController {

    private final Accounts accounts;

    InvitationController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/invitations/{token}")
    String show(@PathVariable String token, Model model) {
        accounts.checkLink(Purpose.INVITATION, token);
        model.addAttribute("form", PasswordForm.empty());
        return "invitations/edit";
    }

    @PostMapping("/invitations/{token}")
    ModelAndView accept(
            @PathVariable String token, @Valid @ModelAttribute("form") PasswordForm form, BindingResult result) {
        return Posts.of(result, "invitations/edit").done("accounts.password.chosen", () -> {
            accounts.choosePassword(Purpose.INVITATION, token, form.password());
            return "/sign-in";
        });
    }
}
