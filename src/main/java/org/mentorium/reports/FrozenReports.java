package org.mentorium.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports that stay as they are, whatever becomes of the records, the people and the words of the pages. */
@Service
@Transactional
class FrozenReports {

    private static final int MOST = 200;
    private static final String BY = "p.given_name || ' ' || p.family_name as by";

    private final JdbcClient jdbc;
    private final Clock clock;

    FrozenReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<FrozenReport.Row> rows(ProgramScope scope) {
        return jdbc.sql("""
                        select f.id, f.title, f.frozen_at, %s,
                               (select count(*) from report_link l
                                where l.frozen_report_id = f.id and l.expires_at > :now) as links
                        from frozen_report f left join person p on p.id = f.frozen_by
                        where f.program_id = :program order by f.id desc
                        """.formatted(BY))
                .param("program", scope.id())
                .param("now", now())
                .query((row, n) -> new FrozenReport.Row(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getLong("links")))
                .list();
    }

    /** One program's, or NotFound. */
    @Transactional(readOnly = true)
    public FrozenReport find(ProgramScope scope, long id) {
        return jdbc.sql("""
                        select f.id, f.title, f.frozen_at, f.content, %s
                        from frozen_report f left join person p on p.id = f.frozen_by
                        where f.program_id = ? and f.id = ?
                        """.formatted(BY))
                .params(scope.id(), id)
                .query(FrozenReports::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    long freeze(Viewer viewer, ProgramScope scope, String title, Report report) {
        scope.requireCoordinator();
        if (rows(scope).size() >= MOST) {
            throw new RuleBroken("reports.frozen.many", MOST);
        }
        return jdbc.sql("""
                        insert into frozen_report (program_id, title, content, frozen_by, frozen_at)
                        values (?, ?, cast(? as jsonb), ?, ?) returning id
                        """)
                .params(scope.id(), title, ReportJson.write(report), viewer.id(), now())
                .query(Long.class)
                .single();
    }

    void remove(ProgramScope scope, long id) {
        scope.requireCoordinator();
        find(scope, id);
        jdbc.sql("delete from frozen_report where id = ?").param(id).update();
    }

    static FrozenReport read(ResultSet row, int n) throws SQLException {
        return new FrozenReport(
                row.getLong("id"),
                row.getString("title"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                ReportJson.read(row.getString("content")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
