package org.mentorium.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mentorium.accounts.AccessLinks.Purpose;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A forgotten password: ask for a link, follow it, choose a new one. */
@Controller
class PasswordResetController {

    private final Accounts accounts;
    private final Throttle throttle;

    PasswordResetController(Accounts accounts, Throttle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    @GetMapping("/password-resets/new")
    String ask(@Nullable Viewer viewer, Model model) {
        model.addAttribute("form", ResetForm.of(viewer));
        return "password-resets/new";
    }

    @PostMapping("/password-resets")
    ModelAndView send(
            @Nullable Viewer viewer,
            @Valid @ModelAttribute("form") ResetForm form,
            BindingResult result,
            HttpServletRequest request) {
        return Posts.of(result, "password-resets/new").done("accounts.reset.sent", () -> {
            String bucket = Throttle.address("reset " + request.getRemoteAddr());
            if (throttle.blocked(bucket)) {
                throw new RuleBroken("accounts.signIn.blocked");
            }
            throttle.failed(bucket);
            // Silent, since whoever asks learns nothing of an address; its owner has the last of some letters.
            String owner = Throttle.account("reset " + form.email());
            if (!throttle.blocked(owner)) {
                throttle.failed(owner);
                accounts.requestReset(form.email());
            }
            return viewer == null ? "/sign-in" : "/profile";
        });
    }

    @GetMapping("/password-resets/{token}")
    String choose(@PathVariable String token, Model model) {
        accounts.checkLink(Purpose.PASSWORD_RESET, token);
        model.addAttribute("form", PasswordForm.empty());
        return "password-resets/edit";
    }

    @PostMapping("/password-resets/{token}")
    ModelAndView save(
            @PathVariable String token, @Valid @ModelAttribute("form") PasswordForm form, BindingResult result) {
        return Posts.of(result, "password-resets/edit").done("accounts.password.chosen", () -> {
            accounts.choosePassword(Purpose.PASSWORD_RESET, token, form.password());
            return "/sign-in";
        });
    }
}
