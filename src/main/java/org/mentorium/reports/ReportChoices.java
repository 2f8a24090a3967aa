package org.mentorium.reports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which chapters a program's report shows; its coordinators choose. */
@Service
@Transactional
class ReportChoices {

    private final ProgramScopes programs;
    private final ReportWords words;
    private final JdbcClient jdbc;

    ReportChoices(ProgramScopes programs, ReportWords words, JdbcClient jdbc) {
        this.programs = programs;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** @param version 0 as long as nobody chose */
    record Choice(List<Chapter> chapters, int version) {}

    @Transactional(readOnly = true)
    public Choice of(long programId) {
        return jdbc.sql("select left_out, version from report_choice where program_id = ?")
                .param(programId)
                .query((row, n) -> {
                    List<Object> left =
                            List.of((Object[]) row.getArray("left_out").getArray());
                    return new Choice(
                            Chapter.all().stream()
                                    .filter(chapter -> !left.contains(chapter.key()))
                                    .toList(),
                            row.getInt("version"));
                })
                .optional()
                .orElseGet(() -> new Choice(Chapter.all(), 0));
    }

    void choose(Viewer viewer, String slug, ChoiceForm form) {
        long program = programs.findVisible(viewer, slug).requireCoordinator().id();
        String[] left = Chapter.all().stream()
                .filter(chapter -> !form.shows(chapter))
                .map(Chapter::key)
                .toArray(String[]::new);
        int version = Objects.requireNonNullElse(form.version(), 0);
        int saved = jdbc.sql(version == 0 ? """
                        insert into report_choice (program_id, left_out, version) values (:program, :left, :version + 1)
                        on conflict (program_id) do nothing
                        """ : """
                        update report_choice set left_out = :left, version = version + 1
                        where program_id = :program and version = :version
                        """)
                .param("program", program)
                .param("left", left)
                .param("version", version)
                .update();
        if (saved == 0) {
            throw stale(viewer.locale(), slug, form, of(program));
        }
    }

    private StaleVersion stale(Locale locale, String slug, ChoiceForm yours, Choice theirs) {
        List<Chapter> chosen = Chapter.all().stream().filter(yours::shows).toList();
        return new StaleVersion(
                "/programs/" + slug + "/report-texts",
                List.of(new Conflict("form.chapters", said(chosen, locale), said(theirs.chapters(), locale))));
    }

    private String said(List<Chapter> chapters, Locale locale) {
        return chapters.stream()
                .map(chapter -> words.of("reports.section." + chapter.key()).in(locale))
                .collect(Collectors.joining("\n"));
    }
}
