package org.mentorium.sessions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** One meeting of a relationship; whoever plans it or says what became of it is noted. */
@Entity
class MentoringSession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long relationshipId;
    private int number;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    private Instant startsAt;
    private String timeZone;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private MeetingMode mode;

    private String modeOther;
    private @Nullable Long planActivityId;
    private @Nullable Long loggedBy;
    private @Nullable Instant loggedAt;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected MentoringSession() {}

    /** Enters a session that is planned or was held. */
    MentoringSession(
            long relationshipId, int number, SessionState state, Meeting meeting, long enteredBy, Instant now) {
        this.relationshipId = relationshipId;
        this.number = number;
        this.createdAt = now;
        take(meeting);
        if (state == SessionState.PLANNED) {
            requireAhead(now);
        }
        note(state, enteredBy, now);
    }

    void hold(long by, Instant now) {
        note(SessionState.HELD, by, now);
    }

    void miss(long by, Instant now) {
        note(SessionState.MISSED, by, now);
    }

    void cancel(long by, Instant now) {
        note(SessionState.CANCELLED, by, now);
    }

    /** Corrects what was entered; what took place cannot move into the future, nor a plan into the past. */
    void change(Meeting meeting, Instant now) {
        boolean moved = !meeting.startsAt().equals(startsAt);
        take(meeting);
        if (moved && state == SessionState.PLANNED) {
            requireAhead(now);
        }
        requirePossible(state, now);
    }

    private void note(SessionState outcome, long by, Instant now) {
        if (outcome == state) {
            throw new RuleBroken("sessions.already." + outcome);
        }
        requirePossible(outcome, now);
        state = outcome;
        loggedBy = by;
        loggedAt = now;
    }

    private void requirePossible(SessionState outcome, Instant now) {
        if (!SessionRights.possible(outcome, startsAt, now)) {
            throw new RuleBroken("sessions.future." + outcome).at("date");
        }
    }

    private void requireAhead(Instant now) {
        if (!startsAt.isAfter(now)) {
            throw new RuleBroken("sessions.past.PLANNED").at("date");
        }
    }

    private void take(Meeting meeting) {
        startsAt = meeting.startsAt();
        timeZone = meeting.zone().getId();
        minutes = meeting.minutes();
        mode = meeting.mode();
        modeOther = meeting.modeOther();
        planActivityId = meeting.planActivity();
    }

    SessionState state() {
        return state;
    }

    Meeting meeting() {
        return new Meeting(startsAt, ZoneId.of(timeZone), minutes, mode, modeOther, planActivityId);
    }

    int version() {
        return version;
    }
}
