package org.mentorium.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.web.Formats;

/** From the clock on the wall to a moment, within what is sensible for a program. */
public final class SessionTimes {

    private SessionTimes() {}

    /**
     * The moment of a time as the viewer's clock shows it. Of a time that comes twice, when the clocks go back, the
     * first is meant; one that never comes, when they go forward, is refused.
     */
    public static Instant moment(Viewer viewer, LocalDateTime local) {
        ZoneOffsetTransition change = viewer.zone().getRules().getTransition(local);
        if (change != null && change.isGap()) {
            Formats formats = new Formats(viewer.locale(), viewer.zone(), null);
            throw new RuleBroken(
                            "sessions.time.skipped",
                            formats.city(viewer.zone()),
                            formats.time(change.getDateTimeAfter().toLocalTime()))
                    .at("time");
        }
        return local.atZone(viewer.zone()).toInstant();
    }

    /** The days on which a program's sessions can be: they catch a mistyped year, not an early start. */
    public record Days(LocalDate earliest, LocalDate latest) {

        static Days of(
                @Nullable LocalDate programStart, @Nullable LocalDate programEnd, LocalDate paired, LocalDate today) {
            LocalDate earliest = programStart == null ? paired.minusYears(1) : programStart.minusDays(60);
            LocalDate last = programEnd == null || programEnd.isBefore(today) ? today : programEnd;
            return new Days(earliest.isBefore(paired) ? earliest : paired, last.plusYears(1));
        }

        void require(Viewer viewer, LocalDate date) {
            require(viewer, date, "date");
        }

        /** @param field where it is said when the day is out of bounds */
        public void require(Viewer viewer, LocalDate date, String field) {
            Formats formats = new Formats(viewer.locale(), viewer.zone(), null);
            if (date.isBefore(earliest)) {
                throw new RuleBroken("sessions.date.early", formats.date(earliest)).at(field);
            }
            if (date.isAfter(latest)) {
                throw new RuleBroken("sessions.date.late", formats.date(latest)).at(field);
            }
        }
    }
}
