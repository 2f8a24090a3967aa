package org.mentorium.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.participants.Uninvited;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programs that the viewer coordinates and that are not closed, with what waits in each. */
@Component
class RunPrograms {

    private static final int MOST = 50;
    private final JdbcClient jdbc;

    RunPrograms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RunProgram> of(Viewer viewer) {
        return jdbc.sql("""
                        select g.slug, g.name, g.state,
                               (select count(*) from signal s
                                where s.program_id = g.id and s.gone_at is null and s.state = 'OPEN') as signals,
                               (select count(*) from participant t
                                where t.program_id = g.id and t.state = 'APPLIED') as applied,
                               (select count(distinct t.person_id) from participant t
                                where t.program_id = g.id and %s) as uninvited,
                               (select count(*) from match_run r where r.program_id = g.id and r.state = 'DRAFT') as drafts,
                               (select count(*) from open_match_proposal o where o.program_id = g.id) as unanswered
                        from program g
                        join program_role x on x.program_id = g.id and x.person_id = :me and x.role = 'COORDINATOR'
                        where g.state <> 'CLOSED' order by g.created_at desc, g.id limit :most
                        """.formatted(Uninvited.CONDITION))
                .param("me", viewer.id())
                .param("most", MOST)
                .query((row, n) -> read(row))
                .list();
    }

    private static RunProgram read(ResultSet row) throws SQLException {
        String base = "/programs/" + row.getString("slug");
        String name = row.getString("name");
        List<Task> tasks = new ArrayList<>();
        String state = row.getString("state");
        if (state.equals("DRAFT")) {
            tasks.add(new Task("home.task.setup", "1", name, base + "/setup"));
        }
        count(tasks, row, "signals", "home.task.signals", name, base + "/signals");
        count(tasks, row, "applied", "home.task.applications", name, base + "/participants?state=APPLIED");
        count(tasks, row, "uninvited", "home.task.invitations", name, base + "/participants");
        count(tasks, row, "drafts", "home.task.publish", name, base + "/match-runs");
        count(tasks, row, "unanswered", "home.task.unanswered", name, base + "/match-runs");
        return new RunProgram(row.getString("slug"), name, state, tasks);
    }

    private static void count(List<Task> tasks, ResultSet row, String column, String key, String program, String href)
            throws SQLException {
        if (row.getInt(column) > 0) {
            tasks.add(new Task(key, row.getInt(column), program, href));
        }
    }
}
