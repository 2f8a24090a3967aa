package org.mentorium.recognitions;

import java.util.Map;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.web.Choices;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.mentorium.web.Submissions;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coordinators see who completed and what others miss, give recognition, and take it back. */
@Controller
@RequestMapping("/programs/{slug}")
class GivingController {

    private final ProgramScopes programs;
    private final Parts parts;
    private final Giving giving;
    private final Submissions submissions;
    private final Choices choices;

    GivingController(ProgramScopes programs, Parts parts, Giving giving, Submissions submissions, Choices choices) {
        this.programs = programs;
        this.parts = parts;
        this.giving = giving;
        this.submissions = submissions;
        this.choices = choices;
    }

    @GetMapping("/recognitions")
    String list(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("filter") PartFilter filter,
            @Sorts(
                            value = {
                                "name: family_name, given_name",
                                "sessions: sessions",
                                "hours: minutes",
                                "standing: standing, family_name"
                            },
                            id = "participant_id",
                            size = 50)
                    Pageable pageable,
            Model model) {
        ProgramScope scope = programs.findVisible(viewer, slug).requireCoordinator();
        model.addAttribute("scope", scope);
        model.addAttribute("found", parts.ofProgram(scope.id(), filter, pageable));
        model.addAttribute("standings", choices.options("recognitions.standing.", Standing.values()));
        model.addAttribute("byItself", giving.byItself(scope));
        model.addAttribute("token", Submissions.newToken());
        return "recognitions/program";
    }

    @PostMapping("/recognitions")
    ModelAndView give(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("filter") PartFilter filter,
            @ModelAttribute("giving") GivingForm form) {
        ProgramScope scope = programs.findVisible(viewer, slug).requireCoordinator();
        return Posts.button(
                "recognitions.done",
                list(slug) + filter.query(),
                () -> submissions.once(
                        form.token(),
                        () -> "/programs/" + slug + "/recognition-rounds/" + giving.give(viewer, scope, form)));
    }

    @GetMapping("/recognition-rounds/{round}")
    ModelAndView round(Viewer viewer, @PathVariable String slug, @PathVariable long round) {
        ProgramScope scope = programs.findVisible(viewer, slug);
        return new ModelAndView("recognitions/round", Map.of("found", giving.round(scope, round), "scope", scope));
    }

    @PostMapping("/recognitions/{recognition}/revocation")
    ModelAndView revoke(Viewer viewer, @PathVariable String slug, @PathVariable long recognition) {
        return revoke(viewer, slug, recognition, true, "recognitions.revoked");
    }

    @PostMapping("/recognitions/{recognition}/restoration")
    ModelAndView restore(Viewer viewer, @PathVariable String slug, @PathVariable long recognition) {
        return revoke(viewer, slug, recognition, false, "recognitions.restored");
    }

    @PostMapping("/recognitions/choice")
    ModelAndView choose(
            Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "false") boolean byItself) {
        ProgramScope scope = programs.findVisible(viewer, slug);
        return Posts.button("recognitions.chosen", list(slug), () -> {
            giving.choose(scope, byItself);
            return list(slug);
        });
    }

    private ModelAndView revoke(Viewer viewer, String slug, long recognition, boolean revoked, String flash) {
        ProgramScope scope = programs.findVisible(viewer, slug);
        return Posts.button(flash, list(slug), () -> {
            giving.revoke(viewer, scope, recognition, revoked);
            return list(slug);
        });
    }

    private static String list(String slug) {
        return "/programs/" + slug + "/recognitions";
    }
}
