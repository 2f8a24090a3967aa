package org.mentorium.people;

import jakarta.validation.Valid;
import java.time.Duration;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Pageable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Organisations, their names and their looks. */
@Controller
class OrganisationController {

    // The address holds the version, so what is behind it never changes.
    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();
    private final OrganisationPages organisations;

    OrganisationController(OrganisationPages organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/organisations")
    String list(Viewer viewer, @Sorts("name: name") Pageable page, Model model) {
        model.addAttribute("page", organisations.page(viewer, page));
        return "organisations/list";
    }

    @GetMapping("/organisations/new")
    String empty(Viewer viewer, Model model) {
        Forbidden.unless(viewer.administrator());
        model.addAttribute("form", OrganisationForm.empty());
        return "organisations/edit";
    }

    @PostMapping("/organisations")
    ModelAndView create(Viewer viewer, @Valid @ModelAttribute("form") OrganisationForm form, BindingResult result) {
        Forbidden.unless(viewer.administrator());
        return Posts.of(result, "organisations/edit").done("organisations.saved", () -> {
            organisations.create(viewer, form);
            return "/organisations";
        });
    }

    @GetMapping("/organisations/{id}/edit")
    String edit(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("form", organisations.form(viewer, id));
        return "organisations/edit";
    }

    @PostMapping("/organisations/{id}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable long id,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult result) {
        organisations.form(viewer, id);
        return Posts.of(result, "organisations/edit").done("organisations.saved", () -> {
            organisations.change(viewer, id, form);
            return "/organisations";
        });
    }

    @GetMapping("/organisations/{id}/logo")
    ResponseEntity<byte[]> logo(@PathVariable long id) {
        OrganisationPages.Logo logo = organisations.logo(id);
        return ResponseEntity.ok()
                .cacheControl(LONG)
                .contentType(MediaType.parseMediaType(logo.type()))
                .body(logo.content());
    }

    @GetMapping("/organisations/{id}/brand.css")
    ResponseEntity<String> brand(@PathVariable long id) {
        String accent = organisations.accent(id);
        return ResponseEntity.ok()
                .cacheControl(LONG)
                .contentType(MediaType.valueOf("text/css"))
                .body(accent == null ? "" : ":root{--accent:" + accent + "}");
    }
}
