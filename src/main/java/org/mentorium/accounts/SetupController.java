package org.mentorium.accounts;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Locale;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An empty installation meets its first administrator. */
@Controller
class SetupController {

    private final Accounts accounts;

    SetupController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/setup/{token}")
    String show(@PathVariable String token, Model model) {
        accounts.checkSetup(token);
        model.addAttribute("form", SetupForm.empty());
        return "setup/edit";
    }

    @PostMapping("/setup/{token}")
    ModelAndView create(
            @PathVariable String token,
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult result,
            Locale locale) {
        accounts.checkSetup(token);
        return Posts.of(result, "setup/edit").done("accounts.setup.done", () -> {
            accounts.setUp(token, form, locale, ZoneId.systemDefault());
            return "/sign-in";
        });
    }
}
