package org.mentorium.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.DataFiles;
import org.mentorium.matching.MatchRuns;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who was proposed to whom: a run is made, its pairs are changed by hand, and the two answer. */
final class DemoMatches {

    // The weights of the blueprint; skills count less for being fewer.
    private static final int SKILLS = 6;
    private static final int LANGUAGE = 8;
    private static final int FULL = 10_000;

    private final MatchRuns runs;
    private final JdbcTemplate jdbc;
    private final DemoTables tables;

    DemoMatches(MatchRuns runs, JdbcTemplate jdbc, DemoTables tables) {
        this.runs = runs;
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /**
     * A proposal and what became of it.
     *
     * @param mentorSays ACCEPTED, DECLINED or null
     */
    record Offer(
            Known mentor,
            Known mentee,
            @Nullable String mentorSays,
            @Nullable String menteeSays,
            @Nullable Long relationship) {

        static Offer accepted(Bond bond, long relationship) {
            return new Offer(bond.mentor(), bond.mentee(), "ACCEPTED", "ACCEPTED", relationship);
        }

        boolean declined() {
            return "DECLINED".equals(mentorSays) || "DECLINED".equals(menteeSays);
        }
    }

    /** A run as the program's people are now; answers with its number in the table. */
    long make(DemoProgram program) {
        String address = runs.create(program.viewer(), program.slug());
        int number = Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from match_run where program_id = ? and number = ?", Long.class, program.id(), number));
    }

    /** Sets the pairs as the coordinator wants them, and has them published and answered. */
    void publish(DemoProgram program, long run, Instant at, List<Offer> offers) {
        jdbc.update(
                "update match_run set state = 'PUBLISHED', created_at = ?, published_at = ? where id = ?",
                DemoDays.stored(at.minus(Duration.ofDays(2))),
                DemoDays.stored(at),
                run);
        jdbc.update(
                "delete from match_proposal where match_run_id = ? and mentor_id || '-' || mentee_id <> all (?)",
                run,
                offers.stream()
                        .map(offer -> program.participant(offer.mentor()) + "-" + program.participant(offer.mentee()))
                        .toArray(String[]::new));
        tables.fill(
                "match_proposal",
                "match_run_id, mentor_id, mentee_id, score, reasons::jsonb, set_by_hand, mentor_answer, mentee_answer,"
                        + " mentor_answered_at, mentee_answered_at, relationship_id, ending, ended_at",
                offers.stream().map(offer -> row(program, run, at, offer)).toList(),
                """
                on conflict (match_run_id, mentor_id, mentee_id) do update set
                    mentor_answer = excluded.mentor_answer, mentee_answer = excluded.mentee_answer,
                    mentor_answered_at = excluded.mentor_answered_at, mentee_answered_at = excluded.mentee_answered_at,
                    relationship_id = excluded.relationship_id, ending = excluded.ending, ended_at = excluded.ended_at
                """);
    }

    private static List<@Nullable Object> row(DemoProgram program, long run, Instant at, Offer offer) {
        List<Reason> reasons = reasons(offer);
        Instant answered = at.plus(Duration.ofDays(2));
        return DemoTables.row(
                run,
                program.participant(offer.mentor()),
                program.participant(offer.mentee()),
                score(reasons),
                DataFiles.write(reasons),
                true,
                offer.mentorSays(),
                offer.menteeSays(),
                offer.mentorSays() == null ? null : answered,
                offer.menteeSays() == null ? null : answered.plusSeconds(7000),
                offer.relationship(),
                offer.declined() ? "DECLINED" : null,
                offer.declined() ? answered.plusSeconds(7000) : null);
    }

    /** As matching stores what speaks for a pair. */
    record Reason(String criterion, int weight, int points, Words words) {

        record Words(String key, List<Argument> args) {}

        record Argument(String kind, List<String> values) {}

        static Reason of(String criterion, int weight, int points, String key, String kind, List<String> values) {
            List<Argument> args = values.isEmpty() ? List.of() : List.of(new Argument(kind, values));
            return new Reason(criterion, weight, points, new Words("matching.reason." + key, args));
        }
    }

    private static List<Reason> reasons(Offer offer) {
        List<Reason> reasons = new ArrayList<>();
        List<String> sought = offer.mentee().list("skills_sought");
        List<String> met = common(sought, offer.mentor().list("skills_offered"));
        if (!sought.isEmpty()) {
            int points = FULL * met.size() / sought.size();
            reasons.add(Reason.of("skills", SKILLS, points, met.isEmpty() ? "skills.none" : "skills.met", "LIST", met));
        }
        List<String> spoken = offer.mentee().list("languages");
        List<String> shared = common(spoken, offer.mentor().list("languages"));
        int points = spoken.size() == 1 || shared.size() > 1 ? FULL : shared.isEmpty() ? 0 : FULL / 2;
        reasons.add(Reason.of(
                "language",
                LANGUAGE,
                points,
                shared.isEmpty() ? "language.none" : "language.shared",
                "LANGUAGES",
                shared));
        return reasons;
    }

    private static List<String> common(List<String> wanted, List<String> offered) {
        return wanted.stream().filter(offered::contains).toList();
    }

    private static int score(List<Reason> reasons) {
        int weights = reasons.stream().mapToInt(Reason::weight).sum();
        return reasons.stream()
                        .mapToInt(reason -> reason.weight() * reason.points())
                        .sum()
                / weights;
    }
}
