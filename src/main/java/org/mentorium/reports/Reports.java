package org.mentorium.reports;

import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.export.Table;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evaluation report of a program as it is now, for its coordinators and evaluators and for administrators. */
@Service
@Transactional(readOnly = true)
class Reports {

    private final ProgramScopes programs;
    private final ReportChoices choices;
    private final ReportTexts texts;
    private final ReportMaker maker;

    Reports(ProgramScopes programs, ReportChoices choices, ReportTexts texts, ReportMaker maker) {
        this.programs = programs;
        this.choices = choices;
        this.texts = texts;
        this.maker = maker;
    }

    /** The program as somebody who may read its report knows it. */
    ProgramScope scope(Viewer viewer, String slug) {
        ProgramScope scope = programs.findVisible(viewer, slug);
        Forbidden.unless(scope.mayReadReport());
        return scope;
    }

    Report report(ProgramScope scope) {
        return maker.make(scope, choices.of(scope.id()).chapters(), texts.of(scope.id()));
    }

    /** Counts what is due in rounds that have closed, so that whoever reads as of one moment afterwards finds it. */
    public void settle(ProgramScope scope) {
        maker.settle(scope);
    }

    /** All figures, also of chapters that the report leaves out. */
    Table allFigures(Viewer viewer, String slug) {
        return FigureTable.of(maker.figures(scope(viewer, slug)));
    }
}
