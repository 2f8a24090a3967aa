package org.mentorium.reports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many came, by role and by how far they came. */
@Component
class Participation implements ReportSection {

    private static final Chapter SECTION = Chapter.PARTICIPATION;
    private static final List<String> MEASURES =
            List.of("admitted", "matched", "invited", "applied", "refused", "withdrawn");
    private final JdbcClient jdbc;

    Participation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        List<Map<String, Object>> roles =
                jdbc.sql("""
                        select lower(t.role) || 's' as role,
                               count(*) filter (where t.state = 'INVITED') as invited,
                               count(*) filter (where t.state = 'APPLIED') as applied,
                               count(*) filter (where t.state = 'REFUSED') as refused,
                               count(*) filter (where t.state = 'ADMITTED') as admitted,
                               count(*) filter (where t.state = 'WITHDRAWN') as withdrawn,
                               count(*) filter (where exists (
                                   select 1 from relationship_member m where m.participant_id = t.id)) as matched
                        from participant t where t.program_id = ? group by t.role order by t.role desc
                        """).param(scope.id()).query().listOfRows();
        return roles.stream()
                .flatMap(role -> MEASURES.stream()
                        .map(measure -> Figure.count(
                                SECTION, measure, String.valueOf(role.get("role")), number(role.get(measure)))))
                .toList();
    }

    private static int number(@Nullable Object count) {
        return count instanceof Number number ? number.intValue() : 0;
    }
}
