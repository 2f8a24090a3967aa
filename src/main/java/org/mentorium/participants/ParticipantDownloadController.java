package org.mentorium.participants;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The participants' list as a file, with the list's own filter and the columns that an import reads. */
@Controller
class ParticipantDownloadController {

    private final ProgramScopes scopes;
    private final ParticipantTable table;

    ParticipantDownloadController(ProgramScopes scopes, ParticipantTable table) {
        this.scopes = scopes;
        this.table = table;
    }

    @GetMapping("/programs/{slug}/participants.csv")
    Download csv(
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String q) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        return Download.csv(
                table.of(scope, ParticipantFilter.of(role, state, organisation, q)), slug + "-participants");
    }

    @GetMapping("/programs/{slug}/participants.xlsx")
    Download xlsx(
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String q) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        return Download.xlsx(
                table.of(scope, ParticipantFilter.of(role, state, organisation, q)), slug + "-participants");
    }
}
