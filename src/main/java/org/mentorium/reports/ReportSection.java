package org.mentorium.reports;

import java.util.List;
import org.mentorium.programs.ProgramScope;

/** A part of the report: the figures of one question that institutions ask. */
interface ReportSection {

    List<Figure> figures(ProgramScope scope);
}
