package org.mentorium.matching.board;

import jakarta.validation.Valid;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.matching.RunScopes;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.mentorium.web.Submissions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
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

/** The pins and bans of a program. */
@Controller
@RequestMapping("/programs/{slug}/match-constraints")
class ConstraintController {

    private static final String VIEW = "match-constraints/new";

    private final RunScopes scopes;
    private final Constraints constraints;
    private final PinRefusals refusals;
    private final Statements statements;
    private final Submissions submissions;
    private final MessageSource words;

    ConstraintController(
            RunScopes scopes,
            Constraints constraints,
            PinRefusals refusals,
            Statements statements,
            Submissions submissions,
            MessageSource words) {
        this.words = words;
        this.statements = statements;
        this.submissions = submissions;
        this.scopes = scopes;
        this.constraints = constraints;
        this.refusals = refusals;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable String slug, @Sorts("-created: created_at") Pageable page, Model model) {
        ProgramScope program = scopes.program(viewer, slug);
        model.addAttribute("program", program);
        Page<Constraint> shown = constraints.page(program, page);
        model.addAttribute("page", shown);
        model.addAttribute("refusals", refusals.of(program, shown.getContent()));
        return "match-constraints/list";
    }

    /** The two are looked for first, then one says what is to be of them, and why. */
    @GetMapping("/new")
    String ask(
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam @Nullable Long mentee,
            @RequestParam @Nullable Long mentor,
            @RequestParam(defaultValue = "") String menteeName,
            @RequestParam(defaultValue = "") String mentorName,
            Model model) {
        ProgramScope program = scopes.program(viewer, slug);
        model.addAttribute("form", ConstraintForm.empty());
        model.addAttribute("menteeName", menteeName);
        model.addAttribute("mentorName", mentorName);
        furnish(program, statements.two(program, mentee, menteeName, mentor, mentorName), model);
        return VIEW;
    }

    @PostMapping
    ModelAndView state(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") ConstraintForm form,
            BindingResult result,
            Model model) {
        ProgramScope program = scopes.program(viewer, slug);
        Two two = statements.two(program, form.mentee(), "", form.mentor(), "");
        if (!two.found()) {
            return Posts.refused(address(slug) + "/new", Changes.unknown());
        }
        furnish(program, two, model);
        return Posts.of(result, VIEW)
                .done(
                        "matchConstraints.stated",
                        () -> submissions.once(form.token(), () -> {
                            statements.state(viewer, program, form);
                            return address(slug);
                        }));
    }

    private void furnish(ProgramScope program, Two two, Model model) {
        model.addAttribute("program", program);
        model.addAttribute("two", two);
        model.addAttribute(
                "kinds",
                Stream.of(ChangeKind.PIN, ChangeKind.BAN)
                        .map(kind -> new Option(
                                kind.name(),
                                words.getMessage(
                                        "matchConstraints.new.kind." + kind, null, LocaleContextHolder.getLocale())))
                        .toList());
    }

    private static String address(String slug) {
        return "/programs/" + slug + "/match-constraints";
    }

    @PostMapping("/{constraint}/removal")
    ModelAndView lift(Viewer viewer, @PathVariable String slug, @PathVariable long constraint) {
        String address = address(slug);
        return Posts.button("matchConstraints.lifted", address, () -> {
            constraints.lift(scopes.program(viewer, slug), constraint);
            return address;
        });
    }
}
