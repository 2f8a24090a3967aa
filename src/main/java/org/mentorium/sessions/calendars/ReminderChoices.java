package org.mentorium.sessions.calendars;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people want to be reminded. */
@Component
class ReminderChoices {

    private final JdbcClient jdbc;

    ReminderChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReminderChoice of(long person) {
        return jdbc.sql("select choice from reminder_choice where person_id = ?")
                .param(person)
                .query((row, n) -> ReminderChoice.valueOf(row.getString("choice")))
                .optional()
                .orElse(ReminderChoice.DAILY);
    }

    void choose(long person, ReminderChoice choice) {
        jdbc.sql("""
                insert into reminder_choice (person_id, choice) values (:person, :choice)
                on conflict (person_id) do update set choice = excluded.choice
                """).param("person", person).param("choice", choice.name()).update();
    }
}
