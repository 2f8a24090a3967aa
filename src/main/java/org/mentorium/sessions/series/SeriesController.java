package org.mentorium.sessions.series;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScopes;
import org.mentorium.sessions.MemberZones;
import org.mentorium.sessions.SessionChoices;
import org.mentorium.sessions.UsualSession;
import org.mentorium.sessions.UsualSessions;
import org.mentorium.web.Option;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Every Tuesday at 16:00, ten times". */
@Controller
@RequestMapping("/relationships/{relationship}/sessions/series")
class SeriesController {

    private final RelationshipScopes relationships;
    private final Series series;
    private final SessionChoices choices;
    private final UsualSessions usual;
    private final MemberZones zones;
    private final Submissions submissions;
    private final MessageSource words;
    private final Clock clock;

    SeriesController(
            RelationshipScopes relationships,
            Series series,
            SessionChoices choices,
            UsualSessions usual,
            MemberZones zones,
            Submissions submissions,
            MessageSource words,
            Clock clock) {
        this.relationships = relationships;
        this.series = series;
        this.choices = choices;
        this.usual = usual;
        this.zones = zones;
        this.submissions = submissions;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String ask(Viewer viewer, @PathVariable long relationship, Model model) {
        RelationshipScope scope = choices(viewer, relationship, model);
        UsualSession next = usual.next(viewer, scope);
        ZonedDateTime first = next.begins(clock.instant().atZone(viewer.zone()));
        model.addAttribute("form", SeriesForm.blank(first.toLocalDate(), first.toLocalTime(), next));
        return "series/new";
    }

    @PostMapping
    ModelAndView plan(
            Viewer viewer,
            @PathVariable long relationship,
            @Valid @ModelAttribute("form") SeriesForm form,
            BindingResult result,
            Model model) {
        choices(viewer, relationship, model);
        return Posts.of(result, "series/new")
                .done(
                        "series.planned",
                        () -> submissions.once(
                                form.token(),
                                () -> "/relationships/" + relationship + "/sessions/series/"
                                        + series.plan(viewer, relationship, form)));
    }

    @GetMapping("/{series}")
    String show(Viewer viewer, @PathVariable long relationship, @PathVariable("series") long number, Model model) {
        RelationshipScope scope = relationships.findAsMember(viewer, relationship);
        var rows = series.rows(scope, number);
        model.addAttribute("scope", scope);
        model.addAttribute("sessions", rows);
        model.addAttribute(
                "others",
                zones.of(scope).stream()
                        .filter(member -> rows.stream().anyMatch(row -> member.differs(viewer.zone(), row.startsAt())))
                        .toList());
        return "series/show";
    }

    private RelationshipScope choices(Viewer viewer, long relationship, Model model) {
        RelationshipScope scope =
                relationships.findVisible(viewer, relationship).requireWriter();
        choices.add(viewer, scope, model);
        model.addAttribute(
                "intervals",
                IntStream.rangeClosed(1, Repetition.MOST_WEEKS)
                        .mapToObj(weeks -> new Option(
                                Integer.toString(weeks),
                                words.getMessage("series.weeks", new Object[] {weeks}, viewer.locale())))
                        .toList());
        return scope;
    }
}
