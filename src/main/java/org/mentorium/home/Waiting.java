package org.mentorium.home;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.mail.Outbox;
import org.mentorium.matching.MatchProposals;
import org.mentorium.questionnaires.OpenRound;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.web.Formats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the viewer beside their relationships: proposals to answer, questionnaires, failing letters. */
@Component
class Waiting {

    private final JdbcClient jdbc;
    private final MatchProposals matches;
    private final Questionnaires questionnaires;
    private final Choosing choosing;
    private final Clock clock;

    Waiting(JdbcClient jdbc, MatchProposals matches, Questionnaires questionnaires, Choosing choosing, Clock clock) {
        this.jdbc = jdbc;
        this.matches = matches;
        this.questionnaires = questionnaires;
        this.choosing = choosing;
        this.clock = clock;
    }

    List<Task> of(Viewer viewer) {
        List<Task> tasks = new ArrayList<>(proposals(viewer));
        tasks.addAll(choosing.of(viewer));
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
        Formats formats = new Formats(viewer.locale(), viewer.zone(), null);
        return matches.waiting(viewer).stream()
                .map(proposal -> new Task(
                        "home.task.proposal",
                        formats.list(proposal.names()),
                        proposal.program(),
                        "/match-proposals/" + proposal.id()))
                .toList();
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
        int failing = jdbc.sql("select count(*) from letter where sent_at is null and attempts > 0 and created_at > ?")
                .param(clock.instant().minus(Outbox.LETTERS_MATTER).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return failing == 0 ? List.of() : List.of(new Task("home.task.letters", failing, "", "/admin/letters"));
    }
}
