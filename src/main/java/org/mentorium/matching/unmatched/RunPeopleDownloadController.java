package org.mentorium.matching.unmatched;

import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.export.Table;
import org.mentorium.matching.RunScopes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The people of a run as files: who is without a mentor, and what mentors bear. */
@Controller
@RequestMapping("/programs/{slug}/match-runs/{number}")
class RunPeopleDownloadController {

    private final RunScopes scopes;
    private final PeopleTables tables;

    RunPeopleDownloadController(RunScopes scopes, PeopleTables tables) {
        this.scopes = scopes;
        this.tables = tables;
    }

    @GetMapping("/unmatched.csv")
    View unmatchedCsv(Viewer viewer, @PathVariable String slug, @PathVariable int number) {
        return Download.csv(unmatched(viewer, slug, number), name(slug, number, "unmatched"));
    }

    @GetMapping("/unmatched.xlsx")
    View unmatchedXlsx(Viewer viewer, @PathVariable String slug, @PathVariable int number) {
        return Download.xlsx(unmatched(viewer, slug, number), name(slug, number, "unmatched"));
    }

    @GetMapping("/loads.csv")
    View loadsCsv(Viewer viewer, @PathVariable String slug, @PathVariable int number) {
        return Download.csv(loads(viewer, slug, number), name(slug, number, "loads"));
    }

    @GetMapping("/loads.xlsx")
    View loadsXlsx(Viewer viewer, @PathVariable String slug, @PathVariable int number) {
        return Download.xlsx(loads(viewer, slug, number), name(slug, number, "loads"));
    }

    private Table unmatched(Viewer viewer, String slug, int number) {
        return tables.unmatched(scopes.find(viewer, slug, number), viewer);
    }

    private Table loads(Viewer viewer, String slug, int number) {
        return tables.loads(scopes.find(viewer, slug, number), viewer);
    }

    private static String name(String slug, int number, String part) {
        return slug + "-match-run-" + number + "-" + part;
    }
}
