package org.mentorium.matching.figures;

import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Whether matching treats a program's groups alike, and whether its scores foretell anything. */
@Controller
class MatchFiguresController {

    private final ProgramScopes programs;
    private final Rates rates;
    private final Quality quality;
    private final GroupNames names;
    private final FigureTable table;

    MatchFiguresController(ProgramScopes programs, Rates rates, Quality quality, GroupNames names, FigureTable table) {
        this.programs = programs;
        this.rates = rates;
        this.quality = quality;
        this.names = names;
        this.table = table;
    }

    @GetMapping("/programs/{slug}/match-figures")
    String show(Viewer viewer, @PathVariable String slug, Model model) {
        ProgramScope program = programs.findVisible(viewer, slug).requireCoordinator();
        model.addAttribute("program", program);
        model.addAttribute("tables", tables(program, viewer));
        model.addAttribute("quality", quality.of(program.id()));
        return "match-figures/show";
    }

    @GetMapping("/programs/{slug}/match-figures.csv")
    View csv(Viewer viewer, @PathVariable String slug) {
        ProgramScope program = programs.findVisible(viewer, slug).requireCoordinator();
        return Download.csv(table.of(tables(program, viewer), viewer), slug + "-match-figures");
    }

    @GetMapping("/programs/{slug}/match-figures.xlsx")
    View xlsx(Viewer viewer, @PathVariable String slug) {
        ProgramScope program = programs.findVisible(viewer, slug).requireCoordinator();
        return Download.xlsx(table.of(tables(program, viewer), viewer), slug + "-match-figures");
    }

    private List<Rates.Table> tables(ProgramScope program, Viewer viewer) {
        return names.named(rates.of(program.id()), viewer.locale());
    }
}
