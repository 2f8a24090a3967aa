package org.mentorium.questionnaires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Phase;

/**
 * When a round opens and closes, and which letters it brings.
 *
 * @param opensWith what it waits for, for each person on their own; null when it opens by date or by hand
 * @param opensDays so many days later
 * @param closesWith what ends the time to answer, for each person on their own
 * @param letters whether a letter goes out when it opens for somebody
 * @param remindAfter days after that of the first reminder; null for none
 * @param remindEvery days between the reminders that follow; null for none
 */
public record Schedule(
        @Nullable RoundEvent opensWith,
        int opensDays,
        @Nullable LocalDate opensOn,
        @Nullable RoundEvent closesWith,
        int closesDays,
        @Nullable LocalDate closesOn,
        boolean letters,
        @Nullable Integer remindAfter,
        @Nullable Integer remindEvery) {

    static final Schedule BY_HAND = new Schedule(null, 0, null, null, 0, null, false, null, null);

    /** What a query selects for {@link #read}: r is the round. */
    static final String COLUMNS =
            "r.opens_days, r.closes_with, r.closes_days, r.letters, r.remind_after, r.remind_every";

    /** After each session, as soon as it was held. */
    static Schedule afterSessions() {
        return new Schedule(RoundEvent.SESSION, 0, null, null, 0, null, false, null, null);
    }

    static Schedule read(RoundWindow window, ResultSet row) throws SQLException {
        String closesWith = row.getString("closes_with");
        return new Schedule(
                window.opensWith(),
                row.getInt("opens_days"),
                window.opensOn(),
                closesWith == null ? null : RoundEvent.valueOf(closesWith),
                row.getInt("closes_days"),
                window.closesOn(),
                row.getBoolean("letters"),
                row.getObject("remind_after", Integer.class),
                row.getObject("remind_every", Integer.class));
    }

    /** As it may stand for a phase, or RuleBroken at a field of the form. */
    Schedule in(Phase phase) {
        if (phase == Phase.SESSION && opensWith != RoundEvent.SESSION) {
            throw new RuleBroken("questionnaires.round.afterSessions").at("opensWith");
        }
        if (phase != Phase.SESSION && opensWith == RoundEvent.SESSION) {
            throw new RuleBroken("questionnaires.round.onlySessions").at("opensWith");
        }
        if (opensWith != null && opensOn != null) {
            throw new RuleBroken("questionnaires.round.twoOpenings").at("opensOn");
        }
        if (opensWith == RoundEvent.OPENED || closesWith == RoundEvent.SESSION) {
            throw new RuleBroken("questionnaires.round.onlySessions").at("opensWith");
        }
        if (opensOn != null && closesOn != null && closesOn.isBefore(opensOn)) {
            throw new RuleBroken("questionnaires.round.backwards").at("closesOn");
        }
        if (remindEvery != null && remindAfter == null) {
            throw new RuleBroken("questionnaires.round.firstReminder").at("remindAfter");
        }
        return this;
    }

    /** Opened by hand today: a last day that is over no longer counts, nor does a first one after the last. */
    Schedule openedOn(LocalDate today) {
        LocalDate last = closesOn != null && closesOn.isBefore(today) ? null : closesOn;
        LocalDate first = last != null && opensOn != null && opensOn.isAfter(last) ? null : opensOn;
        return new Schedule(
                opensWith, opensDays, first, closesWith, closesDays, last, letters, remindAfter, remindEvery);
    }
}
