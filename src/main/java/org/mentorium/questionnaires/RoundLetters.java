package org.mentorium.questionnaires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.mail.Outbox;
import org.mentorium.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to those whom a round asks and who have not answered: when it opens for them, and as reminders. They hold the
 * address of the page, and nothing of what anybody wrote.
 */
@Component
class RoundLetters {

    /** So many letters about one thing are enough. */
    private static final int MOST = 6;

    private static final String WAITING = """
            select r.id, o.participant_id, o.session_id, o.role, p.email, p.given_name, p.locale, g.name as program, g.slug,
                   r.confidentiality,
                   coalesce(v.definition -> 'title' ->> p.locale, v.definition -> 'title' ->> 'en') as title,
                   l.letters is null as first
            from questionnaire_round r
            join questionnaire_version v on v.id = r.questionnaire_version_id and v.published_at is not null
            join questionnaire q on q.id = r.questionnaire_id
            join program g on g.id = q.program_id and g.state not in ('DRAFT', 'CLOSED')
            join round_occasion o on o.round_id = r.id and o.opens_at <= :now
                and (o.closes_at is null or o.closes_at > :now)
            join person p on p.id = o.person_id
            left join round_return x on x.round_id = r.id
            left join round_letter l on l.round_id = r.id and l.participant_id = o.participant_id
                and l.session_id is not distinct from o.session_id
            where r.closed_at is null and o.key = any (x.returned) is not true
            """;
    private static final String DUE = WAITING + """
              and coalesce(l.letters, 0) < :most
              and (r.letters and l.letters is null
                   or o.opens_at + r.remind_after * interval '1 day' <= :now
                      and coalesce(l.last_at < o.opens_at + r.remind_after * interval '1 day', true)
                   or l.last_at >= o.opens_at + r.remind_after * interval '1 day'
                      and l.last_at + r.remind_every * interval '1 day' <= :now)
            order by r.id, o.participant_id, o.opens_at
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Clock clock;

    RoundLetters(JdbcClient jdbc, Outbox outbox, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
        this.clock = clock;
    }

    private record Due(
            long round,
            long participant,
            @Nullable Long session,
            String email,
            String givenName,
            Locale locale,
            String program,
            String slug,
            String title,
            String confidentiality,
            boolean first) {}

    /** What is due by the rounds' own schedules. */
    @Transactional
    public void send() {
        Instant now = clock.instant();
        List<Due> due = jdbc.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, n) -> read(row))
                .list();
        post(due, each -> each.first() ? "questionnaires.mail.open" : "questionnaires.mail.reminder", now);
    }

    /** Reminds everybody who has not answered a round; answers with how many letters that makes. */
    int remind(long round) {
        Instant now = clock.instant();
        List<Due> waiting = jdbc.sql(WAITING + " and r.id = :round order by o.participant_id, o.opens_at")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("round", round)
                .query((row, n) -> read(row))
                .list();
        return post(waiting, due -> "questionnaires.mail.reminder", now);
    }

    /**
     * Reminds some of those who have not answered a round, but nobody who had a letter about it since a moment.
     *
     * @return to whom letters go
     */
    Set<Long> remind(long round, List<Long> participants, Instant pause) {
        Instant now = clock.instant();
        List<Due> waiting = jdbc.sql(WAITING + """
                          and r.id = :round and o.participant_id in (:participants)
                          and not exists (select from round_letter y where y.round_id = r.id
                                          and y.participant_id = o.participant_id and y.last_at > :pause)
                        order by o.participant_id, o.opens_at
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("round", round)
                .param("participants", participants)
                .param("pause", pause.atOffset(ZoneOffset.UTC))
                .query((row, n) -> read(row))
                .list();
        post(waiting, due -> "questionnaires.mail.reminder", now);
        return waiting.stream().map(Due::participant).collect(Collectors.toSet());
    }

    /** One letter a person and round, also to who is asked as both mentor and mentee, or after several sessions. */
    private int post(List<Due> all, Function<Due, String> letter, Instant now) {
        Map<String, List<Due>> letters = all.stream()
                .collect(Collectors.groupingBy(
                        due -> due.round() + " " + due.email(), LinkedHashMap::new, Collectors.toList()));
        letters.values().forEach(same -> {
            Due due = same.get(0);
            outbox.post(
                    due.email(),
                    due.locale(),
                    letter.apply(due),
                    due.givenName(),
                    due.program(),
                    due.title(),
                    address.of(
                            same.size() == 1
                                    ? MyRound.start(due.round(), due.participant(), due.session())
                                    : "/programs/" + due.slug() + "/questionnaires"),
                    due.confidentiality());
            same.forEach(each -> note(each, now));
        });
        return letters.size();
    }

    private void note(Due due, Instant now) {
        jdbc.sql("""
                insert into round_letter as l (round_id, participant_id, session_id, letters, last_at)
                values (:round, :participant, :session, 1, :now)
                on conflict (round_id, participant_id, session_id)
                do update set letters = l.letters + 1, last_at = excluded.last_at
                """)
                .param("round", due.round())
                .param("participant", due.participant())
                .param("session", due.session(), Types.BIGINT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Due read(ResultSet row) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getLong("participant_id"),
                row.getObject("session_id", Long.class),
                row.getString("email"),
                row.getString("given_name"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("program"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("confidentiality"),
                row.getBoolean("first"));
    }
}
