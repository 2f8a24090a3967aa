package org.mentorium.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program's questionnaire, given out by its coordinator and answered by mentees. */
class Answering {

    /** The closed questions, by their keys; an open one comes last. */
    static final List<String> ITEMS = List.of("knowledge", "application", "tools", "collaboration", "impact");

    private final String program;
    private final Walker coordinator;
    private final List<Walker> mentees;
    private final JdbcClient jdbc;

    Answering(String program, Walker coordinator, List<Walker> mentees, JdbcClient jdbc) {
        this.program = program;
        this.coordinator = coordinator;
        this.mentees = mentees;
        this.jdbc = jdbc;
    }

    /** Opens the round, lets the mentees answer it with one value for each item, and closes it. */
    void ask(String phase, int value) {
        long questionnaire = jdbc.sql(
                        "select q.id from questionnaire q join program g on g.id = q.program_id where g.slug = ?")
                .param(program.replace("/programs/", ""))
                .query(Long.class)
                .single();
        String page = "/questionnaires/" + questionnaire;
        coordinator.open(page);
        if (coordinator.canSubmit(page + "/publication")) {
            coordinator.submit(page + "/publication");
        }
        long round = jdbc.sql("select id from questionnaire_round where questionnaire_id = ? and phase = ?")
                .params(questionnaire, phase)
                .query(Long.class)
                .single();
        coordinator.open(page + "/rounds/" + round);
        coordinator.submit(page + "/rounds/" + round + "/opening");
        for (Walker mentee : mentees) {
            answer(mentee, value);
        }
        coordinator.open(page + "/rounds/" + round);
        coordinator.submit(page + "/rounds/" + round + "/closure");
    }

    private void answer(Walker mentee, int value) {
        mentee.open(program + "/questionnaires");
        Matcher start = Pattern.compile("/responses/new[^\"]*").matcher(mentee.html());
        assertThat(start.find()).isTrue();
        mentee.open(start.group().replace("&amp;", "&"));
        mentee.submit("/responses");
        String response = mentee.path().replaceAll("(/responses/[0-9]+).*", "$1");
        assertThat(response).startsWith("/responses/");
        for (int item = 1; item <= ITEMS.size(); item++) {
            mentee.open(response + "/items/" + item);
            mentee.pick("answer", Integer.toString(value));
            mentee.submit(response + "/items/" + item);
        }
        mentee.open(response + "/items/" + (ITEMS.size() + 1));
        mentee.fill("answer", "Time to plan together");
        mentee.submit(response + "/items/" + (ITEMS.size() + 1));
        mentee.open(response);
        mentee.submit(response + "/submission");
    }
}
