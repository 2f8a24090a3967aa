package org.mentorium.sessions;

import jakarta.validation.Valid;
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

/** The sessions of a relationship: the list, each one, and the form that plans, logs and corrects them. */
@Controller
@RequestMapping("/relationships/{relationship}/sessions")
class SessionController {

    private final SessionPages pages;
    private final SessionDetails details;
    private final OpenProposals proposals;
    private final Sessions sessions;
    private final SessionChoices choices;
    private final VideoRooms rooms;
    private final Submissions submissions;

    SessionController(
            SessionPages pages,
            SessionDetails details,
            OpenProposals proposals,
            Sessions sessions,
            SessionChoices choices,
            VideoRooms rooms,
            Submissions submissions) {
        this.pages = pages;
        this.details = details;
        this.proposals = proposals;
        this.sessions = sessions;
        this.choices = choices;
        this.rooms = rooms;
        this.submissions = submissions;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable long relationship, @Sorts("next: startsAt") Pageable page, Model model) {
        RelationshipScope scope = pages.visible(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("sessions", pages.list(viewer, scope, page));
        model.addAttribute("totals", pages.totals(scope));
        model.addAttribute("sections", pages.sections(scope));
        model.addAttribute("proposals", proposals.of(viewer, scope));
        return "sessions/list";
    }

    @GetMapping("/{n}")
    String show(Viewer viewer, @PathVariable long relationship, @PathVariable int n, Model model) {
        RelationshipScope scope = pages.visible(viewer, relationship);
        model.addAttribute("scope", scope);
        SessionView session = pages.show(viewer, scope, n);
        model.addAttribute("item", session);
        model.addAttribute("more", details.of(viewer, scope, session));
        return "sessions/show";
    }

    @GetMapping("/new")
    String enter(
            Viewer viewer,
            @PathVariable long relationship,
            @RequestParam(defaultValue = "false") boolean planned,
            Model model) {
        RelationshipScope scope = pages.writable(viewer, relationship);
        choices(viewer, scope, null, model);
        model.addAttribute("form", pages.blank(viewer, scope, planned));
        model.addAttribute("due", planned ? null : pages.due(viewer, scope));
        return "sessions/new";
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @PathVariable long relationship,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult result,
            Model model) {
        choices(viewer, pages.writable(viewer, relationship), null, model);
        return Posts.of(result, "sessions/new")
                .done(
                        "sessions.done.entered",
                        () -> submissions.once(form.token(), () -> enter(viewer, relationship, form)));
    }

    private String enter(Viewer viewer, long relationship, SessionForm form) {
        int number =
                switch (form.entering()) {
                    case HELD -> sessions.log(viewer, relationship, form.data(rooms));
                    case PLANNED -> sessions.plan(viewer, relationship, form.data(rooms));
                };
        return Sessions.address(relationship, number);
    }

    @GetMapping("/{n}/edit")
    String edit(Viewer viewer, @PathVariable long relationship, @PathVariable int n, Model model) {
        RelationshipScope scope = pages.writable(viewer, relationship);
        SessionView session = pages.show(viewer, scope, n);
        choices(viewer, scope, session, model);
        model.addAttribute("form", pages.filled(viewer, scope, session));
        return "sessions/edit";
    }

    @PostMapping("/{n}")
    ModelAndView update(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable int n,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult result,
            Model model) {
        RelationshipScope scope = pages.writable(viewer, relationship);
        choices(viewer, scope, pages.show(viewer, scope, n), model);
        return Posts.of(result, "sessions/edit").done("sessions.done.changed", () -> {
            sessions.change(viewer, relationship, n, form.versionSeen(), form.data(rooms));
            return Sessions.address(relationship, n);
        });
    }

    private void choices(Viewer viewer, RelationshipScope scope, @Nullable SessionView session, Model model) {
        choices.add(viewer, scope, model);
        model.addAttribute("item", session);
        model.addAttribute("states", pages.states(viewer));
        model.addAttribute("goals", pages.goals(scope, session));
    }
}
