package org.mentorium.sessions.proposals;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.sessions.MemberZones;
import org.mentorium.sessions.SessionChoices;
import org.mentorium.sessions.UsualSession;
import org.mentorium.sessions.UsualSessions;
import org.mentorium.web.Flash;
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

/** Propose times, and answer to a proposal. */
@Controller
@RequestMapping("/relationships/{relationship}/sessions/proposals")
class ProposalController {

    private final ProposalPages pages;
    private final SessionProposals proposals;
    private final SessionChoices choices;
    private final UsualSessions usual;
    private final MemberZones zones;
    private final Submissions submissions;
    private final Clock clock;

    ProposalController(
            ProposalPages pages,
            SessionProposals proposals,
            SessionChoices choices,
            UsualSessions usual,
            MemberZones zones,
            Submissions submissions,
            Clock clock) {
        this.pages = pages;
        this.proposals = proposals;
        this.choices = choices;
        this.usual = usual;
        this.zones = zones;
        this.submissions = submissions;
        this.clock = clock;
    }

    @GetMapping("/new")
    String ask(Viewer viewer, @PathVariable long relationship, Model model) {
        RelationshipScope scope = pages.writable(viewer, relationship);
        UsualSession like = usual.next(viewer, scope);
        LocalDateTime first = pages.likely(viewer, scope, like.minutes());
        choices(viewer, scope, first.toLocalDate(), model);
        model.addAttribute("form", ProposalForm.blank(first, like));
        return "proposals/new";
    }

    @PostMapping
    ModelAndView propose(
            Viewer viewer,
            @PathVariable long relationship,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult result,
            Model model) {
        LocalDate today = LocalDate.now(clock.withZone(viewer.zone()));
        choices(
                viewer,
                pages.writable(viewer, relationship),
                result.hasErrors() || form.date() == null ? today : form.date(),
                model);
        return Posts.of(result, "proposals/new")
                .done(
                        "proposals.done",
                        () -> submissions.once(
                                form.token(),
                                () -> ProposalPage.address(
                                        relationship, proposals.propose(viewer, relationship, form))));
    }

    @GetMapping("/{proposal}")
    String show(Viewer viewer, @PathVariable long relationship, @PathVariable long proposal, Model model) {
        RelationshipScope scope = pages.readable(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("proposal", pages.show(viewer, scope, proposal));
        model.addAttribute("zones", zones.of(scope));
        return "proposals/show";
    }

    @PostMapping("/{proposal}/acceptance")
    ModelAndView accept(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable long proposal,
            @RequestParam(defaultValue = "") String time) {
        return Posts.button("proposals.accepted", ProposalPage.address(relationship, proposal), () -> {
            proposals.accept(viewer, relationship, proposal, time);
            return "/relationships/" + relationship + "/sessions";
        });
    }

    @PostMapping("/{proposal}/answer")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable long proposal,
            @RequestParam(defaultValue = "") List<String> times) {
        String page = ProposalPage.address(relationship, proposal);
        return Posts.button(
                page,
                () -> proposals.answer(viewer, relationship, proposal, times)
                        ? new Posts.Answer(
                                "/relationships/" + relationship + "/sessions", new Flash("proposals.accepted"))
                        : new Posts.Answer(page, new Flash("proposals.answered")));
    }

    @PostMapping("/{proposal}/declination")
    ModelAndView decline(Viewer viewer, @PathVariable long relationship, @PathVariable long proposal) {
        return Posts.button("proposals.declined", ProposalPage.address(relationship, proposal), () -> {
            proposals.decline(viewer, relationship, proposal);
            return "/relationships/" + relationship + "/sessions/proposals/new";
        });
    }

    @PostMapping("/{proposal}/withdrawal")
    ModelAndView withdraw(Viewer viewer, @PathVariable long relationship, @PathVariable long proposal) {
        return Posts.button("proposals.withdrawn", ProposalPage.address(relationship, proposal), () -> {
            proposals.withdraw(viewer, relationship, proposal);
            return "/relationships/" + relationship + "/sessions";
        });
    }

    private void choices(Viewer viewer, RelationshipScope scope, LocalDate day, Model model) {
        choices.add(viewer, scope, model);
        model.addAttribute("free", pages.free(viewer, scope, day));
        model.addAttribute("day", day);
    }
}
