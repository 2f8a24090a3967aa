package org.mentorium.matching.timetables;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
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

/** The timetables of an event: the list, a new one, one of them, its times. */
@Controller
@RequestMapping("/programs/{slug}/timetables")
class TimetableController {

    private final TimetableScopes scopes;
    private final TimetablePages pages;
    private final Timetables timetables;
    private final Submissions submissions;
    private final Clock clock;

    TimetableController(
            TimetableScopes scopes, TimetablePages pages, Timetables timetables, Submissions submissions, Clock clock) {
        this.scopes = scopes;
        this.pages = pages;
        this.timetables = timetables;
        this.submissions = submissions;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable String slug, Model model) {
        ProgramScope program = scopes.readable(viewer, slug);
        model.addAttribute("scope", program);
        model.addAttribute("timetables", pages.list(program));
        return "timetables/list";
    }

    @GetMapping("/new")
    String create(Viewer viewer, @PathVariable String slug, Model model) {
        ProgramScope program = scopes.changeable(viewer, slug);
        model.addAttribute("scope", program);
        model.addAttribute(
                "form",
                TimetableForm.fresh(
                        program.name(), LocalDate.now(clock.withZone(program.zone())), Submissions.newToken()));
        return "timetables/new";
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") TimetableForm form,
            BindingResult result,
            Model model) {
        model.addAttribute("scope", scopes.changeable(viewer, slug));
        return Posts.of(result, "timetables/new")
                .done(
                        "timetables.made",
                        () -> submissions.once(form.token(), () -> timetables.create(viewer, slug, form)));
    }

    @GetMapping("/{number}")
    String show(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String by,
            Model model) {
        model.addAttribute("timetable", pages.page(viewer, slug, number, SheetView.of(by)));
        return "timetables/show";
    }

    @GetMapping("/{number}/edit")
    String edit(Viewer viewer, @PathVariable String slug, @PathVariable int number, Model model) {
        ProgramScope program = scopes.changeable(viewer, slug);
        model.addAttribute("scope", program);
        model.addAttribute("number", number);
        model.addAttribute("form", TimetableForm.of(scopes.find(program, number), program.zone()));
        return "timetables/edit";
    }

    @PostMapping("/{number}")
    ModelAndView save(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            @Valid @ModelAttribute("form") TimetableForm form,
            BindingResult result,
            Model model) {
        ProgramScope program = scopes.changeable(viewer, slug);
        scopes.find(program, number);
        model.addAttribute("scope", program);
        model.addAttribute("number", number);
        return Posts.of(result, "timetables/edit")
                .done("timetables.saved", () -> timetables.change(viewer, slug, number, form));
    }

    @PostMapping("/{number}/arrangement")
    ModelAndView arrange(Viewer viewer, @PathVariable String slug, @PathVariable int number) {
        String here = TimetableScopes.address(slug, number);
        return Posts.button("timetables.made", here, () -> {
            timetables.arrange(viewer, slug, number);
            return here;
        });
    }

    @PostMapping("/{number}/publication")
    ModelAndView publish(Viewer viewer, @PathVariable String slug, @PathVariable int number) {
        String here = TimetableScopes.address(slug, number);
        return Posts.button("timetables.published", here, () -> {
            timetables.publish(viewer, slug, number);
            return here;
        });
    }

    @PostMapping("/{number}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable String slug, @PathVariable int number) {
        return Posts.button("timetables.removed", TimetableScopes.address(slug, number), () -> {
            timetables.remove(viewer, slug, number);
            return "/programs/" + slug + "/timetables";
        });
    }
}
