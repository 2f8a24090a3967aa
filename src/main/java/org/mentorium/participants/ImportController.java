package org.mentorium.participants;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.web.Flash;
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

/** Uploading a list of participants, looking at what it would do, and doing it. */
@Controller
class ImportController {

    private static final String PAGE = "/programs/{slug}/participants/imports";

    private final ProgramScopes scopes;
    private final Imports imports;
    private final Submissions submissions;

    ImportController(ProgramScopes scopes, Imports imports, Submissions submissions) {
        this.scopes = scopes;
        this.imports = imports;
        this.submissions = submissions;
    }

    @GetMapping(PAGE + "/new")
    String blank(Viewer viewer, @PathVariable String slug, Model model) {
        ParticipantRights.requireDecider(furnish(viewer, slug, model));
        model.addAttribute("form", ImportForm.empty());
        model.addAttribute("columns", ImportColumns.ALL);
        return "imports/new";
    }

    @PostMapping(PAGE)
    ModelAndView upload(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("form") ImportForm form,
            BindingResult result,
            Model model) {
        ParticipantRights.requireDecider(furnish(viewer, slug, model));
        model.addAttribute("columns", ImportColumns.ALL);
        return Posts.of(result, "imports/new")
                .next(() ->
                        submissions.once(form.token(), () -> page(slug, imports.upload(viewer, slug, form.file()))));
    }

    @GetMapping(PAGE + "/{id}")
    String show(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable long id,
            @Sorts(value = "line: line", size = 250) Pageable page,
            Model model) {
        furnish(viewer, slug, model);
        ImportPage upload = imports.show(viewer, slug, id);
        model.addAttribute("upload", upload);
        model.addAttribute("page", upload.busyRows(page));
        return "imports/show";
    }

    @PostMapping(PAGE + "/{id}/confirmation")
    ModelAndView confirm(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String shown) {
        return Posts.button(page(slug, id), () -> {
            ImportPlan plan = imports.confirm(viewer, slug, id, String.valueOf(shown));
            return new Posts.Answer(
                    "/programs/" + slug + "/participants",
                    new Flash("imports.done", plan.created(), plan.changed(), plan.unchanged()));
        });
    }

    private ProgramScope furnish(Viewer viewer, String slug, Model model) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        model.addAttribute("scope", scope);
        return scope;
    }

    private static String page(String slug, long id) {
        return "/programs/" + slug + "/participants/imports/" + id;
    }
}
