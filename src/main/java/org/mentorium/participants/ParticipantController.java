package org.mentorium.participants;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramOrganisations;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.mentorium.web.Submissions;
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

/** The list of who takes part, and entering somebody by hand. */
@Controller
class ParticipantController {

    private final ProgramScopes scopes;
    private final ParticipantList list;
    private final ProgramOrganisations organisations;
    private final Admissions admissions;
    private final Submissions submissions;

    ParticipantController(
            ProgramScopes scopes,
            ParticipantList list,
            ProgramOrganisations organisations,
            Admissions admissions,
            Submissions submissions) {
        this.scopes = scopes;
        this.list = list;
        this.organisations = organisations;
        this.admissions = admissions;
        this.submissions = submissions;
    }

    @GetMapping("/programs/{slug}/participants")
    String list(
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String q,
            @Sorts(
                            value = {
                                "name: p.family_name, p.given_name",
                                "role: t.role, p.family_name, p.given_name",
                                "state: t.state, p.family_name, p.given_name",
                                "organisation: o.name, p.family_name, p.given_name",
                                "-since: t.created_at"
                            },
                            id = "t.id")
                    Pageable page,
            @ModelAttribute(name = "words", binding = false) ParticipantWords words,
            Model model) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        ParticipantFilter filter = ParticipantFilter.of(role, state, organisation, q);
        model.addAttribute("page", list.page(scope, filter, page));
        model.addAttribute("scope", scope);
        model.addAttribute("filter", filter);
        model.addAttribute("mayDecide", ParticipantRights.mayDecide(scope));
        model.addAttribute("waiting", list.waiting(scope));
        model.addAttribute("states", words.stateOptions());
        model.addAttribute("roles", words.roleOptions(scope.peers()));
        model.addAttribute("organisations", organisations.options(scope.id()));
        return "participants/list";
    }

    @GetMapping("/programs/{slug}/participants/new")
    String blank(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute(name = "words", binding = false) ParticipantWords words,
            Model model) {
        ProgramScope scope = furnish(viewer, slug, words, model);
        model.addAttribute("form", ParticipantForm.empty(viewer.locale().getLanguage(), scope.peers()));
        return "participants/new";
    }

    @PostMapping("/programs/{slug}/participants")
    ModelAndView create(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") ParticipantForm form,
            BindingResult result,
            @ModelAttribute(name = "words", binding = false) ParticipantWords words,
            Model model) {
        furnish(viewer, slug, words, model);
        String list = "/programs/" + slug + "/participants/";
        return Posts.of(result, "participants/new")
                .done(
                        "participants.added",
                        () -> submissions.once(form.token(), () -> list + admissions.add(viewer, slug, form)));
    }

    private ProgramScope furnish(Viewer viewer, String slug, ParticipantWords words, Model model) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        ParticipantRights.requireDecider(scope);
        model.addAttribute("scope", scope);
        model.addAttribute("organisations", organisations.options(scope.id()));
        model.addAttribute("locales", words.localeOptions());
        model.addAttribute("roles", words.roleOptions(scope.peers()));
        return scope;
    }
}
