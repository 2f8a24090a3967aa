package org.mentorium.recognitions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's part of a program as the records hold it now, with what the program says of it.
 *
 * @param id the participation
 * @param role MENTOR, MENTEE or PEER
 * @param relationshipComplete whether one of their relationships held what the program asks
 * @param sessions held in all their relationships; so for minutes, firstAt and lastAt
 * @param furthest what was held in the relationship that is furthest
 * @param recognition null before it is given
 * @param badge the address of the public page; null when there is none
 */
public record Part(
        long id,
        long personId,
        String name,
        String role,
        ProgramOfPart program,
        boolean complete,
        boolean relationshipComplete,
        long sessions,
        long minutes,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        Furthest furthest,
        int evidence,
        int requiredEvidence,
        @Nullable Long recognition,
        @Nullable Instant givenAt,
        @Nullable Instant revokedAt,
        @Nullable String badge) {

    /** The program and what it asks of a relationship; null where it asks nothing. */
    public record ProgramOfPart(
            long id,
            String slug,
            String name,
            ZoneId zone,
            @Nullable Integer requiredSessions,
            @Nullable BigDecimal requiredHours) {

        boolean countsNothing() {
            return requiredSessions == null && requiredHours == null;
        }
    }

    /** What was held in one relationship. */
    public record Furthest(long sessions, long minutes) {
        double hours() {
            return minutes / 60.0;
        }
    }

    public double hours() {
        return minutes / 60.0;
    }

    public Standing standing() {
        if (givenAt == null) {
            return complete ? Standing.READY : Standing.MISSING;
        }
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        return complete ? Standing.GIVEN : Standing.BROKEN;
    }

    public @Nullable LocalDate givenOn() {
        return day(givenAt);
    }

    public @Nullable LocalDate firstOn() {
        return day(firstAt);
    }

    public @Nullable LocalDate lastOn() {
        return day(lastAt);
    }

    /** All that is missing, empty when it is complete. */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        Integer asked = program.requiredSessions();
        BigDecimal hours = program.requiredHours();
        if (!relationshipComplete) {
            if (asked != null && furthest.sessions() < asked) {
                missing.add(new Missing("recognitions.missing.sessions", furthest.sessions(), asked));
            }
            if (hours != null && furthest.hours() < hours.doubleValue()) {
                missing.add(new Missing("recognitions.missing.hours", furthest.hours(), hours));
            }
            if (program.countsNothing()) {
                missing.add(new Missing("recognitions.missing.closure", 0, 1));
            }
        }
        if (evidence < requiredEvidence) {
            missing.add(new Missing("recognitions.missing.evidence", evidence, requiredEvidence));
        }
        return missing;
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, program.zone());
    }
}
