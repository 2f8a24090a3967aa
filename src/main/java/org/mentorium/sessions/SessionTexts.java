package org.mentorium.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.sessions.PlannedHours.Activity;
import org.mentorium.web.Formats;
import org.mentorium.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sessions in the words of their reader, where a template cannot say them. */
@Component
class SessionTexts {

    private final MessageSource words;
    private final PlannedHours plan;

    SessionTexts(MessageSource words, PlannedHours plan) {
        this.words = words;
        this.plan = plan;
    }

    /** What the viewer typed beside what is stored by now. */
    List<Conflict> conflicts(Viewer viewer, RelationshipScope scope, SessionData typed, Meeting stored) {
        Formats formats = formats(viewer);
        var shown = Meetings.shown(stored, viewer.zone());
        return List.of(
                new Conflict("form.date", formats.date(typed.date()), formats.date(shown.toLocalDate())),
                new Conflict("form.time", formats.time(typed.time()), formats.time(shown.toLocalTime())),
                new Conflict("form.minutes", formats.duration(typed.minutes()), formats.duration(stored.minutes())),
                new Conflict("form.meetingMode", mode(viewer, typed.mode()), mode(viewer, stored.mode())),
                new Conflict(
                        "form.modeOther",
                        typed.mode() == MeetingMode.OTHER ? typed.modeOther() : "",
                        stored.modeOther()),
                new Conflict(
                        "form.planActivity",
                        activity(scope, typed.planActivity()),
                        activity(scope, stored.planActivity())),
                new Conflict("form.video", typed.video(), stored.video()));
    }

    /** The plan's activities to choose from, with the hours that are used. */
    List<Option> activities(Viewer viewer, List<Activity> activities) {
        Formats formats = formats(viewer);
        return activities.stream()
                .map(a -> new Option(
                        Long.toString(a.id()),
                        words.getMessage(
                                "sessions.activity.option",
                                new Object[] {a.title(), formats.number(a.heldHours()), formats.number(a.hours())},
                                viewer.locale())))
                .toList();
    }

    /** A session to choose from: its number and day. */
    Option option(Viewer viewer, SessionRow row) {
        Object[] args = {row.number(), formats(viewer).date(row.startsAt())};
        return new Option(Long.toString(row.id()), words.getMessage("sessions.option", args, viewer.locale()));
    }

    String mode(Viewer viewer, MeetingMode mode) {
        return words.getMessage("sessions.meetingMode." + mode, null, viewer.locale());
    }

    String state(Viewer viewer, SessionState state) {
        return words.getMessage("sessions.sessionState." + state, null, viewer.locale());
    }

    String entering(Viewer viewer, SessionForm.Entering entering) {
        return words.getMessage("sessions.entering." + entering, null, viewer.locale());
    }

    private String activity(RelationshipScope scope, @Nullable Long id) {
        return plan.of(scope).stream()
                .filter(a -> id != null && a.id() == id)
                .map(Activity::title)
                .findFirst()
                .orElse("");
    }

    private static Formats formats(Viewer viewer) {
        return new Formats(viewer.locale(), viewer.zone(), null);
    }
}
