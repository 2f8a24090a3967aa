package org.mentorium.matching;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.programs.Aim;
import org.mentorium.programs.ProgramScope;

/**
 * A match run that was made, as its program's coordinator knows it.
 *
 * @param policy weights and rules that it tries out; null for the program's own
 * @param linked the run of the linked program; null without one
 * @param basedOn the number of the run that it was tried out against
 */
public record RunScope(
        ProgramScope program,
        long id,
        int number,
        RunState state,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable Instant publishedAt,
        @Nullable Instant answerBy,
        long seed,
        RunCertificate certificate,
        @Nullable RunPolicy policy,
        @Nullable Integer basedOn,
        @Nullable Linked linked) {

    /**
     * The run of the linked program that was made with it.
     *
     * @param draft whether it is one still, so that the two are published together
     * @param mine whether the reader coordinates that program too
     */
    public record Linked(String program, String slug, int number, boolean draft, boolean mine) {

        public String address() {
            return RunScope.address(slug, number);
        }
    }

    private static final String NOT_MATCHING = "matchRuns.refused.programState";

    /** What its pairs were chosen by, whatever the program says by now. */
    public Aim aim() {
        return new Aim(
                Objects.requireNonNull(certificate.objective()), Objects.requireNonNull(certificate.precedence()));
    }

    /** Adjusting and publishing go on while the program matches. */
    public boolean mayChange() {
        return state == RunState.DRAFT && program.state().matches();
    }

    /** Why not, when it may not be changed. */
    public RuleBroken refusal() {
        return new RuleBroken(program.state().matches() ? MatchRun.REFUSED + state : NOT_MATCHING);
    }

    /** It tries out other weights or rules, so it is kept or dropped before it is published. */
    public boolean trial() {
        return policy != null;
    }

    /** Other weights can be tried out beside it. */
    public boolean mayTry() {
        return program.state().matches();
    }

    /** Whether its proposals are of more than two: groups, teams, or peers. */
    public boolean circles() {
        return program.type().circles();
    }

    public boolean published() {
        return state == RunState.PUBLISHED;
    }

    public String address() {
        return address(program.slug(), number);
    }

    public static String address(String slug, int number) {
        return "/programs/" + slug + "/match-runs/" + number;
    }

    static void requireMatching(ProgramScope program) {
        if (!program.state().matches()) {
            throw new RuleBroken(NOT_MATCHING);
        }
    }
}
