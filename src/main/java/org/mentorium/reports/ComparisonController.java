package org.mentorium.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.export.Table;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A program's figures beside those of others, as page and files. */
@Controller
class ComparisonController {

    private static final String PAGE = "/programs/{slug}/report-comparison";
    private static final List<String> COLUMNS =
            List.of("program", "section", "measure", "group", "phase", "n", "value", "unit");

    private final Reports reports;
    private final Comparisons comparisons;
    private final ComparedPrograms programs;
    private final ComparisonChoices choices;

    ComparisonController(
            Reports reports, Comparisons comparisons, ComparedPrograms programs, ComparisonChoices choices) {
        this.reports = reports;
        this.comparisons = comparisons;
        this.programs = programs;
        this.choices = choices;
    }

    @GetMapping(PAGE)
    String show(
            Viewer viewer,
            @PathVariable String slug,
            @ModelAttribute("filter") CompareFilter filter,
            Locale locale,
            Model model) {
        ProgramScope scope = reports.scope(viewer, slug);
        model.addAttribute("scope", scope);
        choices.fill(programs.choices(viewer, scope), viewer, locale, model);
        model.addAttribute("comparison", comparisons.of(viewer, scope, filter));
        return "report-comparison/show";
    }

    @GetMapping(PAGE + ".csv")
    Download csv(Viewer viewer, @PathVariable String slug, @ModelAttribute("filter") CompareFilter filter) {
        return Download.csv(table(viewer, slug, filter), slug + "-comparison");
    }

    @GetMapping(PAGE + ".xlsx")
    Download xlsx(Viewer viewer, @PathVariable String slug, @ModelAttribute("filter") CompareFilter filter) {
        return Download.xlsx(table(viewer, slug, filter), slug + "-comparison");
    }

    /** What is withheld on the page is empty here. */
    private Table table(Viewer viewer, String slug, CompareFilter filter) {
        Comparison comparison = comparisons.of(viewer, reports.scope(viewer, slug), filter);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Comparison.Part part : comparison.parts()) {
            for (Comparison.Row row : part.rows()) {
                for (int at = 0; at < row.cells().size(); at++) {
                    Figure figure = row.cells().get(at);
                    if (figure != null) {
                        rows.add(cells(comparison.columns().get(at).slug(), figure));
                    }
                }
            }
        }
        return Table.of("comparison", COLUMNS, rows);
    }

    private static List<@Nullable Object> cells(String program, Figure figure) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(program));
        cells.addAll(FigureTable.cells(figure));
        return cells;
    }
}
