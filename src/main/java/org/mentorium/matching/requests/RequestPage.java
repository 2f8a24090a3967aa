package org.mentorium.matching.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as one of its two reads it.
 *
 * @param name the other's
 * @param skills what a mentor offers, or what a mentee seeks
 * @param experienceYears of a mentor
 * @param reasons sentences that speak for the two, the most telling first
 * @param next for a mentee whose request came to nothing: who comes next
 */
record RequestPage(
        RequestScope scope,
        RequestStanding standing,
        String name,
        @Nullable String organisation,
        @Nullable String position,
        List<String> languages,
        List<String> skills,
        String goals,
        @Nullable Integer experienceYears,
        String need,
        String word,
        String answer,
        boolean passOn,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Long relationship,
        List<String> reasons,
        List<MentorRow> next) {

    public boolean mayAnswer() {
        return scope.mentor() && standing == RequestStanding.OPEN;
    }

    public boolean mayWithdraw() {
        return !scope.mentor() && standing == RequestStanding.OPEN;
    }
}
