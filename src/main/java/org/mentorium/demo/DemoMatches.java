package org.mentorium.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    /** Seconds between the two answers. */
    private static final int LATER = 7_000;

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
        Set<List<Long>> found =
                new HashSet<>(jdbc.query("""
                select t.mentor_id, t.mentee_id from match_proposal_tie t
                join match_proposal o on o.id = t.match_proposal_id where o.match_run_id = ?
                """, (row, n) -> List.of(row.getLong(1), row.getLong(2)), run));
        jdbc.update("delete from match_proposal where match_run_id = ?", run);
        List<Long> ids = tables.insert(
                "match_proposal",
                "match_run_id, score, set_by_hand, relationship_id, ending, ended_at",
                offers.stream()
                        .map(offer -> proposal(
                                run,
                                at,
                                offer,
                                !found.contains(List.of(
                                        program.participant(offer.mentor()), program.participant(offer.mentee())))))
                        .toList());
        List<List<@Nullable Object>> members = new ArrayList<>();
        List<List<@Nullable Object>> ties = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Offer offer = offers.get(i);
            long mentor = program.participant(offer.mentor());
            long mentee = program.participant(offer.mentee());
            Instant answered = at.plus(Duration.ofDays(2));
            members.add(member(ids.get(i), mentor, "MENTOR", offer.mentorSays(), answered));
            members.add(member(ids.get(i), mentee, "MENTEE", offer.menteeSays(), answered.plusSeconds(LATER)));
            List<Reason> reasons = reasons(offer);
            ties.add(DemoTables.row(ids.get(i), mentor, mentee, score(reasons), DataFiles.write(reasons)));
        }
        tables.fill(
                "match_proposal_member",
                "match_proposal_id, participant_id, role, answer, answered_at, ending",
                members);
        tables.fill("match_proposal_tie", "match_proposal_id, mentor_id, mentee_id, score, reasons::jsonb", ties);
    }

    private static List<@Nullable Object> proposal(long run, Instant at, Offer offer, boolean byHand) {
        return DemoTables.row(
                run,
                score(reasons(offer)),
                byHand,
                offer.relationship(),
                offer.declined() ? "DECLINED" : null,
                offer.declined() ? at.plus(Duration.ofDays(2)).plusSeconds(LATER) : null);
    }

    private static List<@Nullable Object> member(
            long proposal, long participant, String role, @Nullable String says, Instant at) {
        return DemoTables.row(
                proposal, participant, role, says, says == null ? null : at, "DECLINED".equals(says) ? says : null);
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
        List<String> sought = offer.mentee().skills("skills_sought");
        List<String> met = common(sought, offer.mentor().skills("skills_offered"));
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
