package org.mentorium.drafts;

import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questionnaires of all programs that the viewer coordinates, by their newest version. */
@Component
class CopySources {

    private final JdbcClient jdbc;

    CopySources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Option> of(Viewer viewer) {
        return jdbc.sql("""
                        select q.id::text as value, coalesce(v.definition -> 'title' ->> :language,
                               v.definition -> 'title' ->> 'en') || ' (' || g.name || ')' as label
                        from questionnaire q
                        join program g on g.id = q.program_id
                        join program_role r on r.program_id = g.id and r.person_id = :viewer and r.role = 'COORDINATOR'
                        cross join lateral (select definition from questionnaire_version
                            where questionnaire_id = q.id order by number desc limit 1) v
                        order by g.name, q.id
                        """)
                .param("viewer", viewer.id())
                .param("language", viewer.locale().getLanguage())
                .query((row, n) -> new Option(row.getString("value"), row.getString("label")))
                .list();
    }
}
