package org.mentorium.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.DataFiles;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Instruments;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Scale;
import org.mentorium.instruments.Variable;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Questionnaires;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The other ways of asking: a word after each session, and what nobody can trace to anybody. */
@Component
@Profile("demo")
class DemoFeedback {

    private final Questionnaires questionnaires;
    private final Instruments instruments;
    private final JdbcTemplate jdbc;
    private final Random random = new Random(20270131);

    DemoFeedback(Questionnaires questionnaires, Instruments instruments, JdbcTemplate jdbc) {
        this.questionnaires = questionnaires;
        this.instruments = instruments;
        this.jdbc = jdbc;
    }

    /** One answer as it lies in the ballot box. */
    private record Cast(String item, int value) {}

    /** What somebody is asked after a session. */
    private record Asked(long participant, long person, long session, String key, Instant from) {}

    /** In confidence, for a week after each session; of the last month most have answered. */
    void afterSessions(DemoProgram program) {
        var tables = new DemoTables(jdbc);
        long questionnaire = publish(program, "session-feedback", Phase.SESSION, Audience.BOTH);
        long round = round(questionnaire);
        jdbc.update("update questionnaire_round set closes_with = 'OPENED', closes_days = 7 where id = ?", round);
        List<Asked> asked = jdbc.query(
                """
                select participant_id, person_id, session_id, key, opens_at from round_occasion
                where round_id = ? and opens_at between now() - interval '30 days' and now() - interval '1 day' order by key
                """,
                (row, n) -> new Asked(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()),
                round);
        List<String> returned = new ArrayList<>();
        for (Asked each : asked) {
            if (random.nextInt(10) < 7) {
                answer(tables, questionnaire, round, each);
                returned.add(each.key());
            }
        }
        tables.fill("round_return", "round_id, returned", List.of(DemoTables.row(round, returned)));
    }

    private void answer(DemoTables tables, long questionnaire, long round, Asked asked) {
        UUID pseudonym = UUID.nameUUIDFromBytes(("session pseudonym " + asked.participant()).getBytes(UTF_8));
        Long response = jdbc.queryForObject("""
                insert into response (round_id, state, pseudonym, role, organisation_id)
                select ?, 'SUBMITTED', ?, t.role, p.organisation_id
                from participant t join person p on p.id = t.person_id where t.id = ? returning id
                """, Long.class, round, pseudonym, asked.participant());
        tables.askAs(asked.person());
        Instant started = asked.from().plusSeconds(random.nextInt(60 * 60 * 20));
        tables.fill(
                "response_owner",
                "response_id, questionnaire_id, round_id, participant_id, person_id, session_id, started_at, submitted_at",
                List.of(DemoTables.row(
                        response,
                        questionnaire,
                        round,
                        asked.participant(),
                        asked.person(),
                        asked.session(),
                        started,
                        started.plusSeconds(60))));
        List<List<@Nullable Object>> answers = new ArrayList<>();
        values("session-feedback", Phase.SESSION)
                .forEach((item, value) -> answers.add(DemoTables.row(response, item, value)));
        tables.fill("answer", "response_id, item, value", answers);
    }

    /** Anonymously, from day to day; two of three have answered. Once its days are over the ballot box is opened. */
    void anonymously(
            DemoProgram program, String instrument, Phase phase, Audience audience, LocalDate from, LocalDate until) {
        long questionnaire = publish(program, instrument, phase, audience);
        jdbc.update("update questionnaire set confidentiality = 'ANONYMOUS' where id = ?", questionnaire);
        long round = round(questionnaire);
        jdbc.update("update questionnaire_round set opens_on = ?, closes_on = ? where id = ?", from, until, round);
        List<String> returned = jdbc
                .queryForList("select key from round_occasion where round_id = ? order by key", String.class, round)
                .stream()
                .filter(key -> random.nextInt(3) < 2)
                .toList();
        new DemoTables(jdbc).fill("round_return", "round_id, returned", List.of(DemoTables.row(round, returned)));
        String[] ballots = returned.stream()
                .map(key -> DataFiles.write(values(instrument, phase).entrySet().stream()
                        .map(answer -> new Cast(answer.getKey(), answer.getValue()))
                        .toList()))
                .toArray(String[]::new);
        jdbc.update("""
                insert into ballot_box (round_id, ballots)
                select ?, array_agg(b::jsonb order by md5(b)) from unnest(?::text[]) b
                """, round, ballots);
        if (until.isBefore(LocalDate.now(program.zone()))) {
            jdbc.query(
                    "select settle_round(?, ?)",
                    row -> {},
                    round,
                    DemoDays.stored(DemoDays.at(until.plusDays(2), 6, program.zone())));
        }
    }

    private int place(Variable variable, double content) {
        int last = variable.options().size() - 1;
        if (variable.measure() == Measure.ORDINAL) {
            double near = content + 0.13 * random.nextGaussian();
            return (int) Math.round(last * Math.max(0, Math.min(1, near)));
        }
        // Of two answers the first is yes.
        boolean yes = random.nextDouble() < (variable.key().equals("hindered") ? 1 - content : 0.2 + content);
        return last == 1 ? (yes ? 0 : 1) : random.nextInt(last + 1);
    }

    private long publish(DemoProgram program, String instrument, Phase phase, Audience audience) {
        long questionnaire = questionnaires.adopt(program.id(), instrument, EnumSet.of(phase), audience);
        jdbc.update(
                "update questionnaire_version set published_at = ? where questionnaire_id = ?",
                DemoDays.stored(program.createdAt()),
                questionnaire);
        return questionnaire;
    }

    private long round(long questionnaire) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from questionnaire_round where questionnaire_id = ?", Long.class, questionnaire));
    }

    /**
     * An answer to each question that everybody is asked and that offers some. Whoever is content is so throughout, more
     * or less, and more people are than are not.
     */
    private Map<String, Integer> values(String key, Phase phase) {
        Instrument instrument = instruments.find(key).orElseThrow();
        Map<String, Integer> values = new TreeMap<>();
        double content = 1 - 0.8 * Math.pow(random.nextDouble(), 1.6);
        for (Variable variable : instrument.variables()) {
            List<Scale.Option> options = variable.options();
            if (variable.item().askedIn(phase) && variable.item().showIf() == null && !options.isEmpty()) {
                values.put(variable.key(), options.get(place(variable, content)).value());
            }
        }
        return values;
    }
}
