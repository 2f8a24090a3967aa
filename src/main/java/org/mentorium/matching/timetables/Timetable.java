package org.mentorium.matching.timetables;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.timetables.scheduling.Schedule;

/** A timetable of short meetings; its meetings are rows of their own. */
@Entity
class Timetable {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;
    private int number;
    private String title;

    @Enumerated(EnumType.STRING)
    private TimetableState state;

    @Embedded
    private EventPlan plan;

    private long seed;
    private int mostWishes;
    private int mostMeetings;
    private int wishes;
    private boolean best;
    private Instant createdAt;
    private @Nullable Instant publishedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Timetable() {}

    Timetable(long programId, int number, String title, EventPlan plan, Instant createdAt) {
        this.programId = programId;
        this.number = number;
        this.title = title;
        this.plan = plan.checked();
        this.state = TimetableState.DRAFT;
        this.createdAt = createdAt;
    }

    /** Other times; once people know it, no other number of rounds. */
    void change(String newTitle, EventPlan other) {
        if (state == TimetableState.PUBLISHED && other.rounds() != plan.rounds()) {
            throw new RuleBroken("timetables.refused.rounds", plan.rounds()).at("rounds");
        }
        title = newTitle;
        plan = other.checked();
    }

    /** What the scheduler says of the meetings it made. */
    void made(long fromSeed, Schedule schedule) {
        seed = fromSeed;
        wishes = schedule.merit().wishes();
        mostWishes = schedule.mostWishes();
        mostMeetings = schedule.mostMeetings();
        best = schedule.best();
    }

    void publish(Instant at) {
        requireDraft();
        state = TimetableState.PUBLISHED;
        publishedAt = at;
    }

    void requireDraft() {
        if (state != TimetableState.DRAFT) {
            throw new RuleBroken("timetables.refused.published");
        }
    }

    boolean published() {
        return state == TimetableState.PUBLISHED;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long programId() {
        return programId;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    EventPlan plan() {
        return plan;
    }

    long seed() {
        return seed;
    }

    int version() {
        return version;
    }

    TimetableState state() {
        return state;
    }

    /** How good it was when it was made. */
    Quality quality() {
        return new Quality(wishes, mostWishes, mostMeetings, best);
    }

    /**
     * Figures for the page.
     *
     * @param mostWishes as many wishes no timetable can pass
     * @param mostMeetings as many meetings no timetable can pass
     * @param best whether it is proven that none is better
     */
    record Quality(int wishes, int mostWishes, int mostMeetings, boolean best) {}
}
