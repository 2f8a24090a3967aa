package org.mentorium.reports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.StaleVersion.Conflict;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a program's coordinators say in its report in their own words, chapter by chapter. */
@Service
@Transactional
class ReportTexts {

    private final ProgramScopes programs;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportTexts(ProgramScopes programs, JdbcClient jdbc, Clock clock) {
        this.programs = programs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String chapter, String words) {}

    @Transactional(readOnly = true)
    public Map<Chapter, String> of(long programId) {
        Map<Chapter, String> texts = new EnumMap<>(Chapter.class);
        jdbc.sql("select chapter, words from report_text where program_id = ? and words <> ''")
                .param(programId)
                .query(Row.class)
                .list()
                .forEach(row -> texts.put(Chapter.of(row.chapter()), row.words()));
        return texts;
    }

    @Transactional(readOnly = true)
    public TextForm form(Viewer viewer, String slug, Chapter chapter) {
        return stored(programs.findVisible(viewer, slug).requireCoordinator().id(), chapter);
    }

    void save(Viewer viewer, String slug, Chapter chapter, TextForm form) {
        long program = programs.findVisible(viewer, slug).requireCoordinator().id();
        int saved = jdbc.sql(form.versionOr0() == 0 ? """
                        insert into report_text (program_id, chapter, words, changed_by, changed_at, version)
                        values (:program, :chapter, :words, :viewer, :now, :version + 1)
                        on conflict (program_id, chapter) do nothing
                        """ : """
                        update report_text
                        set words = :words, changed_by = :viewer, changed_at = :now, version = version + 1
                        where program_id = :program and chapter = :chapter and version = :version
                        """)
                .param("program", program)
                .param("chapter", chapter.key())
                .param("words", form.words())
                .param("viewer", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", form.versionOr0())
                .update();
        if (saved == 0) {
            throw new StaleVersion(
                    "/programs/" + slug + "/report-texts/" + chapter.key(),
                    List.of(new Conflict(
                            "form.reportText",
                            form.words(),
                            stored(program, chapter).words())));
        }
    }

    private TextForm stored(long program, Chapter chapter) {
        return jdbc.sql("select words as report_text, version from report_text where program_id = ? and chapter = ?")
                .params(program, chapter.key())
                .query((row, n) -> new TextForm(row.getString("report_text"), row.getInt("version")))
                .optional()
                .orElseGet(() -> new TextForm("", 0));
    }
}
