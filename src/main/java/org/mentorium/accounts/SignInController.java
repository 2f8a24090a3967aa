package org.mentorium.accounts;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; the form itself is taken by the filter chain. */
@Controller
class SignInController {

    private final ObjectProvider<DemoPeople> demo;

    SignInController(ObjectProvider<DemoPeople> demo) {
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String show(
            @Nullable Viewer viewer,
            HttpSession session,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String kept,
            @RequestParam(required = false) @Nullable String out,
            Model model) {
        if (viewer != null) {
            return "redirect:/";
        }
        if (refused != null) {
            model.addAttribute("refusal", session.getAttribute("signInRefusal"));
            model.addAttribute("email", session.getAttribute("signInEmail"));
        }
        model.addAttribute("kept", kept != null);
        model.addAttribute("out", out != null);
        model.addAttribute(
                "demoPeople", demo.stream().findFirst().map(DemoPeople::all).orElse(List.of()));
        return "accounts/sign-in";
    }
}
