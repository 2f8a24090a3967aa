package org.mentorium.programs;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who coordinates and who evaluates a program. */
@Controller
@RequestMapping("/programs/{slug}/roles")
class RoleController {

    private final ProgramScopes scopes;
    private final ProgramTeam team;
    private final SetupChoices choices;
    private final Submissions submissions;

    RoleController(ProgramScopes scopes, ProgramTeam team, SetupChoices choices, Submissions submissions) {
        this.scopes = scopes;
        this.team = team;
        this.choices = choices;
        this.submissions = submissions;
    }

    @ModelAttribute
    void furnish(Viewer viewer, @PathVariable String slug, Model model) {
        model.addAttribute("team", team.all(viewer, slug));
        model.addAttribute("scope", scopes.findVisible(viewer, slug));
        model.addAttribute("choices", choices);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", RoleForm.empty());
        return "roles/list";
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult result) {
        return Posts.of(result, "roles/list")
                .done(
                        "programs.role.added",
                        () -> submissions.once(form.token(), () -> {
                            team.add(viewer, slug, form);
                            return "/programs/" + slug + "/roles";
                        }));
    }

    @PostMapping("/{personId}/removal")
    ModelAndView remove(
            Viewer viewer, @PathVariable String slug, @PathVariable long personId, @RequestParam ProgramRole role) {
        String page = "/programs/" + slug + "/roles";
        return Posts.button("programs.role.removed", page, () -> {
            team.remove(viewer, slug, personId, role);
            // Whoever gave up their own role may not see the program any more.
            return personId == viewer.id() ? "/programs" : page;
        });
    }
}
