package org.mentorium.reports;

import java.util.List;
import org.mentorium.programs.ProgramScope;

/** Counts the figures of one question that institutions ask; they may stand in several chapters. */
interface ReportSection {

    List<Figure> figures(ProgramScope scope);
}
