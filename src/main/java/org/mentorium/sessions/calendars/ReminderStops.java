package org.mentorium.sessions.calendars;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorium.common.NotFound;
import org.mentorium.common.SecretToken;
import org.mentorium.common.Viewer;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses in reminders at which their reader switches them off without signing in. */
@Service
@Transactional
class ReminderStops {

    private final ReminderChoices choices;
    private final PublicAddress address;
    private final JdbcClient jdbc;

    ReminderStops(ReminderChoices choices, PublicAddress address, JdbcClient jdbc) {
        this.choices = choices;
        this.address = address;
        this.jdbc = jdbc;
    }

    /** Each person's address; one for all of their letters, until they take it back. */
    Map<Long, String> addresses(Collection<Long> people) {
        List<Long> all = List.copyOf(people);
        return jdbc
                .sql("""
                        insert into reminder_stop (person_id, token) select * from unnest(:people, :tokens)
                        on conflict (person_id) do update set token = reminder_stop.token returning person_id, token
                        """)
                .param("people", all.toArray(Long[]::new))
                .param(
                        "tokens",
                        all.stream().map(person -> SecretToken.create()).toArray(String[]::new))
                .query((row, n) ->
                        Map.entry(row.getLong("person_id"), address.of("/reminder-stops/" + row.getString("token"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whose reminders the address stops; NotFound when it stops nobody's. */
    @Transactional(readOnly = true)
    long person(String token) {
        return jdbc.sql("select person_id from reminder_stop where token = ?")
                .param(token)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void stop(String token) {
        choices.choose(person(token), ReminderChoice.OFF);
    }

    /** From now on, the addresses in letters that were sent stop nothing. */
    void takeBack(Viewer viewer) {
        jdbc.sql("delete from reminder_stop where person_id = ?")
                .param(viewer.id())
                .update();
    }
}
