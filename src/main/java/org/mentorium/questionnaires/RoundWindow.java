package org.mentorium.questionnaires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramState;

/**
 * When a round can be answered, by date or by hand.
 *
 * @param opensOn first day, in the program's zone; null when it is opened by hand
 * @param closesOn last day, still open
 * @param openedAt opened by hand
 * @param closedAt closed by hand
 */
public record RoundWindow(
        boolean published,
        ProgramState program,
        ZoneId zone,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    /** What a query selects for {@link #read}: r is the round, v its version, g the program. */
    public static final String COLUMNS = "v.published_at is not null as published, g.state as program_state,"
            + " g.time_zone, r.opens_on, r.closes_on, r.opened_at, r.closed_at";

    public static RoundWindow read(ResultSet row) throws SQLException {
        return new RoundWindow(
                row.getBoolean("published"),
                ProgramState.valueOf(row.getString("program_state")),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                instant(row, "opened_at"),
                instant(row, "closed_at"));
    }

    public RoundState at(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (!published) {
            return RoundState.UNPUBLISHED;
        }
        if (program == ProgramState.CLOSED || closedAt != null || (closesOn != null && today.isAfter(closesOn))) {
            return RoundState.CLOSED;
        }
        boolean begun = openedAt != null || (opensOn != null && !today.isBefore(opensOn));
        return begun && program != ProgramState.DRAFT ? RoundState.OPEN : RoundState.PLANNED;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
