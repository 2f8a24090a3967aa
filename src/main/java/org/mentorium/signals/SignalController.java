package org.mentorium.signals;

import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who needs a coordinator this week, and what members see of it. */
@Controller
class SignalController {

    private static final int SNOOZE_DAYS = 14;

    private final ProgramScopes programs;
    private final RelationshipScopes relationships;
    private final SignalPages pages;
    private final Signals signals;
    private final SignalFinder finder;
    private final SignalSettings settings;
    private final MessageSource words;

    SignalController(
            ProgramScopes programs,
            RelationshipScopes relationships,
            SignalPages pages,
            Signals signals,
            SignalFinder finder,
            SignalSettings settings,
            MessageSource words) {
        this.programs = programs;
        this.relationships = relationships;
        this.pages = pages;
        this.signals = signals;
        this.finder = finder;
        this.settings = settings;
        this.words = words;
    }

    @GetMapping("/programs/{slug}/signals")
    String list(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("filter") SignalFilter filter,
            @Sorts("-found: foundAt") Pageable page,
            Model model) {
        ProgramScope program = programs.findVisible(viewer, slug);
        model.addAttribute("scope", program);
        model.addAttribute("page", pages.page(program, filter, page));
        model.addAttribute("rules", ruleOptions());
        return "signals/list";
    }

    @PostMapping("/programs/{slug}/signals")
    ModelAndView look(Viewer viewer, @PathVariable String slug) {
        ProgramScope program = programs.findVisible(viewer, slug);
        Forbidden.unless(program.coordinator());
        return Posts.button("signals.looked", list(slug), () -> {
            finder.find(program.id());
            return list(slug);
        });
    }

    @PostMapping("/programs/{slug}/signals/{signal}/handling")
    ModelAndView handle(
            Viewer viewer, @PathVariable String slug, @PathVariable long signal, @ModelAttribute SignalFilter filter) {
        return button("signals.handled", slug, filter, () -> signals.handle(viewer, slug, signal));
    }

    @PostMapping("/programs/{slug}/signals/{signal}/rest")
    ModelAndView snooze(
            Viewer viewer, @PathVariable String slug, @PathVariable long signal, @ModelAttribute SignalFilter filter) {
        return button("signals.snoozed", slug, filter, () -> signals.snooze(viewer, slug, signal, SNOOZE_DAYS));
    }

    @PostMapping("/programs/{slug}/signals/{signal}/refutation")
    ModelAndView refute(
            Viewer viewer, @PathVariable String slug, @PathVariable long signal, @ModelAttribute SignalFilter filter) {
        return button("signals.refuted", slug, filter, () -> signals.refute(viewer, slug, signal));
    }

    @PostMapping("/programs/{slug}/signals/{signal}/reopening")
    ModelAndView reopen(
            Viewer viewer, @PathVariable String slug, @PathVariable long signal, @ModelAttribute SignalFilter filter) {
        return button("signals.reopened", slug, filter, () -> signals.reopen(viewer, slug, signal));
    }

    @GetMapping("/relationships/{relationship}/signals")
    String about(Viewer viewer, @PathVariable long relationship, Model model) {
        RelationshipScope scope = relationships.findAsMember(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("signals", pages.about(viewer, scope));
        return "signals/about";
    }

    private static ModelAndView button(String flash, String slug, SignalFilter filter, Runnable change) {
        String back = list(slug) + filter.query();
        return Posts.button(flash, back, () -> {
            change.run();
            return back;
        });
    }

    private static String list(String slug) {
        return "/programs/" + slug + "/signals";
    }

    private List<Option> ruleOptions() {
        return settings.rules().stream()
                .map(rule -> new Option(
                        rule.key(),
                        words.getMessage("signals.rule." + rule.key(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
