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
import java.util.Objects;
import java.util.Optional;
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
    private String video;
    private @Nullable Long seriesId;
    private @Nullable Instant seriesAt;
    private @Nullable Long substituteId;
    private String reason = "";
    private int sequence;
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

    /** One of a series, at the moment that the series means. */
    MentoringSession(long relationshipId, int number, Meeting meeting, long series, long enteredBy, Instant now) {
        this(relationshipId, number, SessionState.PLANNED, meeting, enteredBy, now);
        this.seriesId = series;
        this.seriesAt = meeting.startsAt();
    }

    void hold(long by, Instant now) {
        note(SessionState.HELD, by, now);
    }

    void miss(long by, Instant now) {
        note(SessionState.MISSED, by, now);
    }

    /** Whoever expects it learns why, if a reason is given; calendars follow. */
    void cancel(long by, Instant now, String why) {
        note(SessionState.CANCELLED, by, now);
        reason = why.strip();
        sequence++;
    }

    /** Names who steps in for a mentor who is away, or takes that back. */
    void substitute(@Nullable Long person, Instant now) {
        if (state != SessionState.PLANNED || !startsAt.isAfter(now)) {
            throw new RuleBroken("sessions.substitute.late");
        }
        if (!Objects.equals(person, substituteId)) {
            substituteId = person;
            sequence++;
        }
    }

    /**
     * Corrects what was entered; what took place cannot move into the future, nor a plan into the past.
     *
     * @return what those who expect it have to learn, if anything
     */
    Optional<SessionNews.Kind> change(Meeting meeting, Instant now) {
        Meeting before = meeting();
        boolean moved = !meeting.startsAt().equals(startsAt);
        take(meeting);
        if (moved && state == SessionState.PLANNED) {
            requireAhead(now);
        }
        requirePossible(state, now);
        Optional<SessionNews.Kind> news = ahead(now) ? meeting().newsAfter(before) : Optional.empty();
        news.ifPresent(kind -> sequence++);
        return news;
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
        video = meeting.video();
    }

    SessionState state() {
        return state;
    }

    Meeting meeting() {
        return new Meeting(startsAt, ZoneId.of(timeZone), minutes, mode, modeOther, planActivityId, video);
    }

    boolean ahead(Instant now) {
        return state == SessionState.PLANNED && startsAt.isAfter(now);
    }

    @Nullable
    Long substitute() {
        return substituteId;
    }

    @Nullable
    Long series() {
        return seriesId;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int number() {
        return number;
    }

    int version() {
        return version;
    }
}
