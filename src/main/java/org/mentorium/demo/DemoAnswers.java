package org.mentorium.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people answered in a round: modest before, better after, and not all of them. */
final class DemoAnswers {

    /** Each closed item with the highest value of its scale. */
    private static final Map<String, Integer> CLOSED = new LinkedHashMap<>();

    static {
        CLOSED.put("knowledge", 4);
        CLOSED.put("application", 5);
        CLOSED.put("tools", 4);
        CLOSED.put("collaboration", 5);
        CLOSED.put("impact", 4);
    }

    /** Small numbers that follow each other would make the same of everybody. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final DemoTables tables;
    private final Random random;

    DemoAnswers(DemoTables tables, Random random) {
        this.tables = tables;
        this.random = random;
    }

    /**
     * Somebody who answers.
     *
     * @param lift how much better things are than before: 0 before, about 1 after
     * @param words for the open item
     * @param items how many items are answered; with fewer than all the answers are begun and not sent
     */
    record Respondent(Known person, double lift, @Nullable String words, int items) {

        static Respondent whole(Known person, double lift, @Nullable String words) {
            return new Respondent(person, lift, words, Integer.MAX_VALUE);
        }

        boolean sent() {
            return items >= CLOSED.size();
        }
    }

    void give(DemoProgram program, String phase, Instant from, List<Respondent> respondents) {
        long round = Objects.requireNonNull(program.rounds().get(phase));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Respondent respondent : respondents) {
            Known person = respondent.person();
            rows.add(DemoTables.row(
                    round,
                    respondent.sent() ? "SUBMITTED" : "BEGUN",
                    UUID.nameUUIDFromBytes(("pseudonym " + program.participant(person)).getBytes(UTF_8)),
                    person.role(),
                    tables.find("select organisation_id from person where id = ?", person.id())));
        }
        List<Long> ids = tables.insert("response", "round_id, state, pseudonym, role, organisation_id", rows);
        own(program, round, from, respondents, ids);
        List<List<@Nullable Object>> answers = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            answers.addAll(answers(ids.get(i), respondents.get(i)));
        }
        tables.fill("answer", "response_id, item, value, text", answers);
    }

    /** Whose they are, which each of them sees alone, and who has answered. */
    private void own(DemoProgram program, long round, Instant from, List<Respondent> respondents, List<Long> ids) {
        Long questionnaire = tables.find("select questionnaire_id from questionnaire_round where id = ?", round);
        List<String> returned = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Respondent respondent = respondents.get(i);
            long participant = program.participant(respondent.person());
            Instant started = from.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
            tables.askAs(respondent.person().id());
            tables.fill(
                    "response_owner",
                    "response_id, questionnaire_id, round_id, participant_id, person_id, started_at, submitted_at",
                    List.of(DemoTables.row(
                            ids.get(i),
                            questionnaire,
                            round,
                            participant,
                            respondent.person().id(),
                            started,
                            respondent.sent() ? started.plusSeconds(200 + random.nextInt(500)) : null)));
            if (respondent.sent()) {
                returned.add(Long.toString(participant));
            }
        }
        returned.sort(null);
        tables.fill("round_return", "round_id, returned", List.of(DemoTables.row(round, returned)));
    }

    private List<List<@Nullable Object>> answers(long response, Respondent respondent) {
        List<List<@Nullable Object>> answers = new ArrayList<>();
        // The same person stands about the same before and after.
        double standing = new Random(respondent.person().id() * SPREAD).nextDouble();
        for (Map.Entry<String, Integer> item : CLOSED.entrySet()) {
            if (answers.size() == respondent.items()) {
                return answers;
            }
            double value = 1.3 + standing * (item.getValue() - 2.2) + respondent.lift() + random.nextDouble() * 0.9;
            int given = (int) Math.max(1, Math.min(item.getValue(), Math.round(value)));
            answers.add(DemoTables.row(response, item.getKey(), given, null));
        }
        if (respondent.words() != null) {
            answers.add(DemoTables.row(response, "support", null, respondent.words()));
        }
        return answers;
    }
}
