package org.mentorium.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which programs may stand beside one. */
@Component
class ComparedPrograms {

    /** Beside the program itself; more do not fit on a page. */
    static final int MOST = 4;

    private final Reports reports;
    private final JdbcClient jdbc;

    ComparedPrograms(Reports reports, JdbcClient jdbc) {
        this.reports = reports;
        this.jdbc = jdbc;
    }

    /** @param edition whether it was made of the same blueprint */
    record Choice(String slug, String name, @Nullable LocalDate startsOn, boolean edition) {}

    /** Whose report the viewer may read; editions first, the newest at the top. */
    List<Choice> choices(Viewer viewer, ProgramScope scope) {
        return others(viewer, scope, viewer.administrator(), List.of("COORDINATOR", "EVALUATOR"));
    }

    /** Those that may stand beside a frozen report: it can be shared, and to share one is for its coordinators alone. */
    List<Choice> keepable(Viewer viewer, ProgramScope scope) {
        return others(viewer, scope, false, List.of("COORDINATOR"));
    }

    private List<Choice> others(Viewer viewer, ProgramScope scope, boolean all, List<String> roles) {
        return jdbc.sql("""
                        select g.slug, g.name, g.starts_on, g.blueprint = own.blueprint as edition
                        from program g join program own on own.id = :program
                        where g.id <> own.id and g.state <> 'DRAFT'
                          and (:all or exists (
                              select 1 from program_role r
                              where r.program_id = g.id and r.person_id = :viewer and r.role in (:roles)))
                        order by edition desc, g.starts_on desc nulls last, g.id desc limit 200
                        """)
                .param("program", scope.id())
                .param("all", all)
                .param("viewer", viewer.id())
                .param("roles", roles)
                .query(Choice.class)
                .list();
    }

    /** Those of the choices that are asked for; what else is asked for is looked past. */
    List<ProgramScope> chosen(Viewer viewer, List<Choice> choices, CompareFilter filter) {
        return choices.stream()
                .filter(choice -> filter.chosen().contains(choice.slug()))
                .limit(MOST)
                .map(choice -> reports.scope(viewer, choice.slug()))
                .toList();
    }
}
