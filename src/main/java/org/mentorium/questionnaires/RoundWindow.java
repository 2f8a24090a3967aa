package org.mentorium.questionnaires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramState;

/**
 * When a round can be answered: by date, by hand, or for each person after something happened to them.
 *
 * @param opensOn first day, in the program's zone; null when it opens by hand or with something that happens
 * @param closesOn last day, still open
 * @param openedAt opened by hand
 * @param closedAt closed by hand
 */
public record RoundWindow(
        boolean published,
        ProgramState program,
        ZoneId zone,
        @Nullable RoundEvent opensWith,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    /** How long what was begun can still be handed in when the time to answer is over. */
    private static final Duration GRACE = Duration.ofDays(1);

    /** What a query selects for {@link #read}: r is the round, v its version, g the program. */
    public static final String COLUMNS = "v.published_at is not null as published, g.state as program_state,"
            + " g.time_zone, r.opens_with, r.opens_on, r.closes_on, r.opened_at, r.closed_at";

    public static RoundWindow read(ResultSet row) throws SQLException {
        String opensWith = row.getString("opens_with");
        return new RoundWindow(
                row.getBoolean("published"),
                ProgramState.valueOf(row.getString("program_state")),
                ZoneId.of(row.getString("time_zone")),
                opensWith == null ? null : RoundEvent.valueOf(opensWith),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                instant(row, "opened_at"),
                instant(row, "closed_at"));
    }

    /** Of the round as a whole. */
    public RoundState at(Instant now) {
        Instant opens = openedAt != null || opensWith != null ? now : start(opensOn);
        return at(now, opens, closesOn == null ? null : start(closesOn.plusDays(1)));
    }

    /**
     * For one of those whom it asks.
     *
     * @param opens when it opens for them, null while that is not known
     * @param over when the time to answer is over for them, null while that is not known
     */
    public RoundState at(Instant now, @Nullable Instant opens, @Nullable Instant over) {
        if (!published) {
            return RoundState.UNPUBLISHED;
        }
        if (program == ProgramState.CLOSED || closedAt != null) {
            return RoundState.CLOSED;
        }
        if (over != null && !now.isBefore(over)) {
            return now.isBefore(over.plus(GRACE)) ? RoundState.GRACE : RoundState.CLOSED;
        }
        boolean begun = opens != null && !now.isBefore(opens);
        return begun && program != ProgramState.DRAFT ? RoundState.OPEN : RoundState.PLANNED;
    }

    /** The last day on which somebody can answer whose time is over at a moment. */
    public @Nullable LocalDate lastDay(@Nullable Instant over) {
        return over == null ? null : over.minusMillis(1).atZone(zone).toLocalDate();
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** A moment that may be missing. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
