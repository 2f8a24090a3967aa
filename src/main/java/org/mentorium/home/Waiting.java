package org.mentorium.home;

import java.util.ArrayList;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.questionnaires.OpenRound;
import org.mentorium.questionnaires.Questionnaires;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the viewer beside their relationships: proposals to answer, questionnaires, failing letters. */
@Component
class Waiting {

    private final JdbcClient jdbc;
    private final Questionnaires questionnaires;

    Waiting(JdbcClient jdbc, Questionnaires questionnaires) {
        this.jdbc = jdbc;
        this.questionnaires = questionnaires;
    }

    List<Task> of(Viewer viewer) {
        List<Task> tasks = new ArrayList<>(proposals(viewer));
        for (OpenRound round : questionnaires.openFor(viewer)) {
            tasks.add(new Task("home.task.questionnaire", round.title(), round.program(), round.link()));
        }
        tasks.addAll(reports(viewer));
        if (viewer.administrator()) {
            tasks.addAll(letters());
        }
        return tasks;
    }

    private List<Task> proposals(Viewer viewer) {
        return jdbc.sql("""
                        select o.id, p.given_name || ' ' || p.family_name as name, g.name as program
                        from open_match_proposal o
                        join participant m on m.id = o.mentor_id
                        join participant e on e.id = o.mentee_id
                        join program g on g.id = m.program_id
                        join person p on p.id = case m.person_id when :me then e.person_id else m.person_id end
                        where (m.person_id = :me and o.mentor_answer is null)
                           or (e.person_id = :me and o.mentee_answer is null)
                        order by o.id limit 20
                        """)
                .param("me", viewer.id())
                .query((row, n) -> new Task(
                        "home.task.proposal",
                        row.getString("name"),
                        row.getString("program"),
                        "/match-proposals/" + row.getLong("id")))
                .list();
    }

    private List<Task> reports(Viewer viewer) {
        return jdbc.sql("""
                        select g.slug, g.name from program g
                        join program_role x on x.program_id = g.id and x.person_id = ? and x.role = 'EVALUATOR'
                        where g.state in ('RUNNING', 'EVALUATING', 'CLOSED') order by g.created_at desc, g.id limit 20
                        """)
                .param(viewer.id())
                .query((row, n) -> new Task(
                        "home.task.report",
                        row.getString("name"),
                        "",
                        "/programs/" + row.getString("slug") + "/report"))
                .list();
    }

    private List<Task> letters() {
        int failing = jdbc.sql("select count(*) from letter where sent_at is null and attempts > 0")
                .query(Integer.class)
                .single();
        return failing == 0 ? List.of() : List.of(new Task("home.task.letters", failing, "", "/admin/letters"));
    }
}
