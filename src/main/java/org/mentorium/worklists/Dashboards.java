package org.mentorium.worklists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Flow;
import org.mentorium.charts.Frame;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.signals.UrgentSignals;
import org.mentorium.worklists.Dashboard.Cell;
import org.mentorium.worklists.Dashboard.PathRow;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A program's dashboard, in a constant number of statements. */
@Service
@Transactional(readOnly = true)
class Dashboards {

    private static final int SIGNALS = 5;

    private final PathReader path;
    private final FigureReader figures;
    private final ProgressReader progress;
    private final UrgentSignals signals;
    private final MessageSource words;
    private final JdbcClient jdbc;

    Dashboards(
            PathReader path,
            FigureReader figures,
            ProgressReader progress,
            UrgentSignals signals,
            MessageSource words,
            JdbcClient jdbc) {
        this.path = path;
        this.figures = figures;
        this.progress = progress;
        this.signals = signals;
        this.words = words;
        this.jdbc = jdbc;
    }

    private record Settings(boolean midpoint, int quietDays) {}

    Dashboard of(Viewer viewer, ProgramScope program) {
        WorklistRights.require(program);
        Settings settings = settings(program);
        List<PathRow> rows = path.of(program, settings.midpoint());
        return new Dashboard(
                PathReader.roles(program),
                rows,
                flow(viewer.locale(), rows),
                signals.of(program, SIGNALS),
                figures.waiting(program, viewer.locale(), settings.quietDays()),
                figures.bonds(program),
                progress.of(program, viewer.locale()));
    }

    private Settings settings(ProgramScope program) {
        return jdbc.sql("""
                        select exists (select from questionnaire q join questionnaire_round r on r.questionnaire_id = q.id
                                       where q.program_id = :program and r.phase = 'MID') as midpoint,
                               coalesce((select threshold from signal_setting
                                         where program_id = :program and rule = 'quiet'), :usual) as quiet_days
                        """)
                .param("program", program.id())
                .param("usual", WorklistFilter.DAYS)
                .query(Settings.class)
                .single();
    }

    /** Of the mentees; of all where everybody is both. Who stopped after a step stands before the next. */
    private @Nullable Chart flow(Locale locale, List<PathRow> rows) {
        boolean nobody = rows.stream().flatMap(row -> row.cells().stream()).allMatch(cell -> cell.reached() == 0);
        if (nobody) {
            return null;
        }
        List<Flow.Step> steps = new ArrayList<>();
        long stopped = 0;
        for (PathRow row : rows) {
            Cell cell = row.cells().get(0);
            String said = stopped == 0 ? "" : word("worklists.flow.stopped", locale, stopped);
            steps.add(
                    new Flow.Step(word("worklists.step." + row.step(), locale), Math.toIntExact(cell.reached()), said));
            stopped = cell.stopped();
        }
        return Flow.of(
                new Frame(
                        word(
                                "worklists.flow.title",
                                locale,
                                rows.get(0).cells().get(0).role()),
                        word("worklists.flow.description", locale),
                        List.of(word("worklists.path.step", locale), word("worklists.path.reached", locale)),
                        locale),
                steps);
    }

    private String word(String key, Locale locale, Object... args) {
        return words.getMessage(key, args, locale);
    }
}
