package org.mentorium.people;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The administrator's register of people. */
@Controller
class PersonController {

    private final PersonPages people;
    private final Organisations organisations;

    PersonController(PersonPages people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    @GetMapping("/people")
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String text,
            @Sorts({"name: familyName, givenName", "email: email", "organisation: o.name, familyName"}) Pageable page,
            Model model) {
        model.addAttribute("page", people.page(viewer, text, page));
        model.addAttribute("text", text);
        return "people/list";
    }

    @GetMapping("/people/new")
    String empty(Viewer viewer, Model model) {
        onlyAdministrators(viewer);
        model.addAttribute("form", PersonForm.empty());
        model.addAttribute("organisations", organisations.options());
        return "people/edit";
    }

    @PostMapping("/people")
    ModelAndView create(
            Viewer viewer, @Valid @ModelAttribute("form") PersonForm form, BindingResult result, Model model) {
        onlyAdministrators(viewer);
        model.addAttribute("organisations", organisations.options());
        return Posts.of(result, "people/edit").done("people.saved", () -> "/people/" + people.create(viewer, form));
    }

    @GetMapping("/people/{id}")
    String show(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("person", people.show(viewer, id));
        return "people/show";
    }

    @GetMapping("/people/{id}/edit")
    String edit(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("form", people.form(viewer, id));
        model.addAttribute("organisations", organisations.options());
        return "people/edit";
    }

    @PostMapping("/people/{id}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult result,
            Model model) {
        people.form(viewer, id);
        model.addAttribute("organisations", organisations.options());
        return Posts.of(result, "people/edit").done("people.saved", () -> {
            people.change(viewer, id, form);
            return "/people/" + id;
        });
    }

    private static void onlyAdministrators(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new NotFound();
        }
    }
}
