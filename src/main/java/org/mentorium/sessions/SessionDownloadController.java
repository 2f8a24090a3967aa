package org.mentorium.sessions;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.export.Table;
import org.mentorium.relationships.RelationshipScope;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of sessions as a file: what coordinators may see too, each in the time of its own zone. */
@Controller
class SessionDownloadController {

    private final SessionPages pages;
    private final SessionTexts texts;
    private final MessageSource words;

    SessionDownloadController(SessionPages pages, SessionTexts texts, MessageSource words) {
        this.pages = pages;
        this.texts = texts;
        this.words = words;
    }

    @GetMapping("/relationships/{relationship}/sessions.csv")
    Download csv(Viewer viewer, @PathVariable long relationship) {
        return Download.csv(table(viewer, relationship), "sessions-" + relationship);
    }

    @GetMapping("/relationships/{relationship}/sessions.xlsx")
    Download xlsx(Viewer viewer, @PathVariable long relationship) {
        return Download.xlsx(table(viewer, relationship), "sessions-" + relationship);
    }

    private Table table(Viewer viewer, long relationship) {
        RelationshipScope scope = pages.visible(viewer, relationship);
        List<String> headers = Stream.of(
                        "number", "date", "time", "zone", "minutes", "mode", "modeOther", "activity", "state", "logger")
                .map(column -> words.getMessage("sessions.column." + column, null, viewer.locale()))
                .toList();
        return Table.of(
                words.getMessage("sessions.list.title", null, viewer.locale()),
                headers,
                pages.all(viewer, scope).stream().map(row -> cells(viewer, row)).toList());
    }

    private List<@Nullable Object> cells(Viewer viewer, SessionRow row) {
        ZonedDateTime start = row.startsAt().atZone(row.zone());
        return Arrays.asList(
                row.number(),
                start.toLocalDate(),
                start.toLocalTime(),
                row.zone().getId(),
                row.minutes(),
                texts.mode(viewer, row.mode()),
                row.modeOther(),
                row.activity(),
                texts.state(viewer, row.state()),
                row.loggedBy());
    }
}
