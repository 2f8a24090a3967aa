package org.mentorium.diaries;

import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The diary of a relationship: its list, each entry, and the form that writes one. */
@Controller
@RequestMapping("/relationships/{relationship}/diary-entries")
class DiaryEntryController {

    private static final String FORM = EntryFormPage.VIEW;

    private final DiaryPages pages;
    private final EntryFormPage formPage;
    private final WritingAids aids;
    private final Diaries diaries;
    private final DiaryConflicts conflicts;
    private final Submissions submissions;

    DiaryEntryController(
            DiaryPages pages,
            EntryFormPage formPage,
            WritingAids aids,
            Diaries diaries,
            DiaryConflicts conflicts,
            Submissions submissions) {
        this.pages = pages;
        this.formPage = formPage;
        this.aids = aids;
        this.diaries = diaries;
        this.conflicts = conflicts;
        this.submissions = submissions;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable long relationship, @Sorts("newest: startsAt") Pageable page, Model model) {
        RelationshipScope scope = pages.member(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("entries", pages.list(viewer, scope, page));
        model.addAttribute("unwritten", scope.active() ? pages.unwritten(viewer, scope) : List.of());
        model.addAttribute("drafts", scope.active() ? pages.drafts(viewer, scope) : List.of());
        return "diary-entries/list";
    }

    @GetMapping("/{n}")
    String show(Viewer viewer, @PathVariable long relationship, @PathVariable int n, Model model) {
        RelationshipScope scope = pages.member(viewer, relationship);
        model.addAttribute("scope", scope);
        EntryPage entry = pages.show(viewer, scope, n);
        model.addAttribute("entry", entry);
        model.addAttribute("marks", aids.names(entry.tags(), viewer.locale()));
        return "diary-entries/show";
    }

    @GetMapping("/new")
    String begin(
            Viewer viewer,
            @PathVariable long relationship,
            @RequestParam(required = false) @Nullable Integer session,
            @RequestParam(defaultValue = "false") boolean draft,
            Model model) {
        RelationshipScope scope = pages.member(viewer, relationship).requireWriter();
        var written = pages.ofSession(viewer, scope, session);
        if (written.isPresent()) {
            return "redirect:" + Diaries.address(relationship, written.get().number()) + "/edit"
                    + (draft ? "?draft=true" : "");
        }
        formPage.fresh(viewer, scope, session, model);
        int number = session == null ? Drafts.NEW : session;
        EntryForm empty = EntryForm.of(session, List.of());
        model.addAttribute("form", formPage.form(viewer, scope, number, empty, draft, model));
        return FORM;
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable long relationship,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult result,
            Model model) {
        RelationshipScope scope = pages.member(viewer, relationship);
        formPage.fresh(viewer, scope, result.getTarget() instanceof EntryForm typed ? typed.session() : null, model);
        return save(
                viewer,
                scope,
                form,
                result,
                model,
                () -> submissions.once(
                        form.token(),
                        () -> Diaries.address(
                                relationship, diaries.write(viewer, relationship, form.session(), form.drafts()))));
    }

    @GetMapping("/{n}/edit")
    String edit(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @RequestParam(defaultValue = "false") boolean draft,
            Model model) {
        RelationshipScope scope = pages.member(viewer, relationship).requireWriter();
        EntryPage entry = formPage.existing(viewer, scope, n, model);
        EntryForm stored = EntryForm.of(entry.row().session(), entry.parts());
        model.addAttribute("form", formPage.form(viewer, scope, n, stored, draft, model));
        return FORM;
    }

    @PostMapping("/{n}")
    ModelAndView update(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult result,
            Model model) {
        RelationshipScope scope = pages.member(viewer, relationship);
        formPage.existing(viewer, scope, n, model);
        Supplier<String> change = () -> {
            diaries.rewrite(viewer, relationship, n, form.drafts());
            return Diaries.address(relationship, n);
        };
        return save(
                viewer,
                scope,
                form,
                result,
                model,
                () -> form.mayComeTwice() ? submissions.once(form.token(), change) : change.get());
    }

    private ModelAndView save(
            Viewer viewer,
            RelationshipScope scope,
            EntryForm form,
            BindingResult result,
            Model model,
            Supplier<String> change) {
        try {
            return Posts.of(result, FORM).done("diaries.saved", change);
        } catch (StaleEntry e) {
            return conflicts.page(FORM, form, pages.changeable(viewer, scope, e.number()), e.kinds(), model);
        }
    }
}
