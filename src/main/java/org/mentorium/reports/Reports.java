package org.mentorium.reports;

import java.util.List;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.export.Table;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evaluation report of a program, for its coordinators and evaluators and for administrators. */
@Service
@Transactional(readOnly = true)
class Reports {

    private final ProgramScopes programs;
    private final List<ReportSection> sections;

    Reports(ProgramScopes programs, List<ReportSection> sections) {
        this.programs = programs;
        this.sections = sections;
    }

    Report report(Viewer viewer, String slug) {
        ProgramScope scope = programs.findVisible(viewer, slug);
        Forbidden.unless(scope.mayReadReport());
        return new Report(
                scope,
                sections.stream()
                        .flatMap(section -> section.figures(scope).stream())
                        .toList());
    }

    /** One row a figure; what is withheld has an empty value. */
    Table table(Viewer viewer, String slug) {
        List<List<Object>> rows = report(viewer, slug).figures().stream()
                .map(figure -> java.util.Arrays.<Object>asList(
                        figure.section(),
                        figure.measure(),
                        figure.group(),
                        figure.phase(),
                        figure.n(),
                        figure.value(),
                        figure.withheld() ? "withheld" : figure.unit()))
                .toList();
        return Table.of("report", List.of("section", "measure", "group", "phase", "n", "value", "unit"), rows);
    }
}
