package org.mentorium.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.mentorium.web.Posts;
import org.mentorium.web.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody who was invited by mail chooses their password, is signed in, and reads on in the language of this page. */
@Controller
class InvitationController {

    private final Accounts accounts;
    private final FirstSignIn signIn;

    InvitationController(Accounts accounts, FirstSignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    @GetMapping("/invitations/{token}")
    String show(@PathVariable String token, Locale locale, Model model) {
        InvitationForm form = InvitationForm.of(accounts.invited(token));
        model.addAttribute("form", form);
        model.addAttribute("zones", Zones.options(locale, form.timeZone()));
        return "invitations/edit";
    }

    @PostMapping("/invitations/{token}")
    ModelAndView accept(
            @PathVariable String token,
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult result,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("zones", Zones.options(locale, form.timeZone()));
        return Posts.of(result, "invitations/edit").done("accounts.invitation.done", () -> {
            signIn.begin(accounts.join(token, form, locale), request, response);
            return "/";
        });
    }
}
