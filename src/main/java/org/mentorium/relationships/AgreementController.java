package org.mentorium.relationships;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.web.Flash;
import org.mentorium.web.Posts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The agreement: its newest version, earlier ones, a change, a signature. */
@Controller
@RequestMapping("/relationships/{relationship}/agreement")
class AgreementController {

    private static final String PAGE = "agreements/show";
    private static final String FORM = "agreements/edit";

    private final RelationshipScopes scopes;
    private final Agreements agreements;

    AgreementController(RelationshipScopes scopes, Agreements agreements) {
        this.scopes = scopes;
        this.agreements = agreements;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable long relationship, Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, relationship));
        model.addAttribute("agreement", agreements.page(viewer, relationship));
        return PAGE;
    }

    @GetMapping("/versions/{version}")
    String version(Viewer viewer, @PathVariable long relationship, @PathVariable int version, Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, relationship));
        model.addAttribute("shown", agreements.version(viewer, relationship, version));
        return "agreements/version";
    }

    @GetMapping("/versions/new")
    String edit(Viewer viewer, @PathVariable long relationship, Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, relationship));
        model.addAttribute("form", AgreementForm.of(agreements.newest(viewer, relationship)));
        return FORM;
    }

    @PostMapping("/versions")
    ModelAndView change(
            Viewer viewer,
            @PathVariable long relationship,
            @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult result,
            Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, relationship).requireWriter());
        return Posts.of(result, FORM).done("relationships.agreement.changed", () -> {
            agreements.change(viewer, relationship, form);
            return "/relationships/" + relationship + "/agreement";
        });
    }

    @PostMapping("/signatures")
    ModelAndView sign(
            Viewer viewer,
            @PathVariable long relationship,
            @Valid @ModelAttribute("signature") SignatureForm form,
            BindingResult result,
            Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, relationship).requireWriter());
        if (!result.hasErrors() && agreements.sign(viewer, relationship, form.version())) {
            return Posts.redirect(
                    "/relationships/" + relationship, new Flash("relationships.agreement.signed", form.version()));
        }
        return new ModelAndView(PAGE, result.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT)
                .addObject("agreement", agreements.page(viewer, relationship))
                .addObject("overtaken", true);
    }
}
