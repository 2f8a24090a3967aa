package org.mentorium.questionnaires;

import java.util.List;
import java.util.Locale;
import org.mentorium.mail.Outbox;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters to those who have not handed in their answers: the address of the page, and nothing of what they wrote. */
@Component
class Reminders {

    private static final String WAITING = """
            select distinct p.id, p.email, p.given_name, p.locale,
                   coalesce(v.definition -> 'title' ->> p.locale, v.definition -> 'title' ->> 'en') as title
            from questionnaire_round r
            join questionnaire_version v on v.id = r.questionnaire_version_id
            join participant t on t.program_id = :program and t.state = 'ADMITTED'
                              and r.audience in ('BOTH', t.role || 'S')
            join person p on p.id = t.person_id
            where r.id = :round and not exists (
                select 1 from response s
                where s.round_id = r.id and s.participant_id = t.id and s.submitted_at is not null)
            order by p.id
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final PublicAddress address;

    Reminders(JdbcClient jdbc, Outbox outbox, PublicAddress address) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
    }

    private record Reader(long id, String email, String givenName, String locale, String title) {}

    int post(ProgramScope program, long roundId) {
        List<Reader> readers = jdbc.sql(WAITING)
                .param("program", program.id())
                .param("round", roundId)
                .query(Reader.class)
                .list();
        String page = address.of("/programs/" + program.slug() + "/questionnaires");
        readers.forEach(reader -> outbox.post(
                reader.email(),
                Locale.forLanguageTag(reader.locale()),
                "questionnaires.mail.reminder",
                reader.givenName(),
                program.name(),
                reader.title(),
                page));
        return readers.size();
    }
}
