package org.mentorium.questionnaires;

import java.time.Clock;
import java.time.ZoneOffset;
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
            join round_occasion o on o.round_id = r.id and o.opens_at <= :now
                and (o.closes_at is null or o.closes_at > :now)
            join person p on p.id = o.person_id
            left join round_return x on x.round_id = r.id
            where r.id = :round and o.key = any (x.returned) is not true
            order by p.id
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Outbox outbox, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
        this.clock = clock;
    }

    private record Reader(long id, String email, String givenName, String locale, String title) {}

    int post(ProgramScope program, long roundId) {
        List<Reader> readers = jdbc.sql(WAITING)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
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
