package org.mentorium.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** A person in one program, as mentor or as mentee. */
@Entity
class Participant {

    static final int MOST_CAPACITY = 99;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;
    private long personId;

    @Enumerated(EnumType.STRING)
    private ParticipantRole role;

    @Enumerated(EnumType.STRING)
    private ParticipantState state;

    private @Nullable Integer capacity;
    private String motivation;
    private List<String> parts;
    private @Nullable Integer yearGroup;
    private @Nullable Integer priority;
    private Instant createdAt;
    private @Nullable Instant decidedAt;
    /** When they last became part of the program; stays when they leave, until they ask or are asked again. */
    private @Nullable Instant admittedAt;

    private @Nullable Long decidedBy;
    private @Nullable Instant ownAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    private Participant(long programId, long personId, ParticipantRole role, ParticipantState state, Instant now) {
        this.programId = programId;
        this.personId = personId;
        this.role = role;
        this.state = state;
        this.createdAt = now;
        this.motivation = "";
        this.parts = List.of();
    }

    /** Entered by a coordinator, who has asked already. */
    static Participant admitted(long programId, long personId, ParticipantRole role, long by, Instant now) {
        Participant participant = new Participant(programId, personId, role, ParticipantState.ADMITTED, now);
        participant.decidedAt = now;
        participant.decidedBy = by;
        participant.admittedAt = now;
        return participant;
    }

    static Participant invited(long programId, long personId, ParticipantRole role, Instant now) {
        return new Participant(programId, personId, role, ParticipantState.INVITED, now);
    }

    static Participant applied(long programId, long personId, ParticipantRole role, String motivation, Instant now) {
        Participant participant = new Participant(programId, personId, role, ParticipantState.APPLIED, now);
        participant.motivation = motivation;
        participant.ownAt = now;
        return participant;
    }

    /** Takes somebody in who applied or was invited, or once more who had left or was refused. */
    void admit(long by, Instant now) {
        if (state == ParticipantState.ADMITTED) {
            throw new RuleBroken("participants.rule.admittedAlready");
        }
        decide(ParticipantState.ADMITTED, by, now);
    }

    /** The coordinator's no to an application. */
    void refuse(long by, Instant now) {
        if (state != ParticipantState.APPLIED) {
            throw new RuleBroken("participants.rule.onlyApplications");
        }
        decide(ParticipantState.REFUSED, by, now);
    }

    /** The end of taking part, or of an invitation; nobody is asked why. */
    void withdraw(long by, Instant now) {
        if (!Set.of(ParticipantState.INVITED, ParticipantState.ADMITTED).contains(state)) {
            throw new RuleBroken("participants.rule.takesNoPart");
        }
        decide(ParticipantState.WITHDRAWN, by, now);
        ownAt = null;
    }

    /** Their own word: they take part no longer, or take back that they applied. */
    void leave(Instant now) {
        if (!Set.of(ParticipantState.APPLIED, ParticipantState.ADMITTED).contains(state)) {
            throw new RuleBroken("departures.none");
        }
        decide(ParticipantState.WITHDRAWN, personId, now);
        ownAt = null;
    }

    /** The invited person's own yes. */
    void accept(Instant now) {
        requireInvited();
        decide(ParticipantState.ADMITTED, personId, now);
        agree(now);
    }

    /** The invited person's own no. */
    void decline(Instant now) {
        requireInvited();
        decide(ParticipantState.WITHDRAWN, personId, now);
        ownAt = null;
    }

    /** Somebody who was refused or had left asks once more. */
    void applyAgain(String motivation, Instant now) {
        if (state != ParticipantState.REFUSED && state != ParticipantState.WITHDRAWN) {
            throw new RuleBroken("participants.rule.appliedAlready").at("role");
        }
        this.motivation = motivation;
        this.createdAt = now;
        this.state = ParticipantState.APPLIED;
        this.ownAt = now;
        this.decidedAt = null;
        this.decidedBy = null;
        this.admittedAt = null;
    }

    /** A coordinator asks somebody again who was refused or had left; false when there is nothing to ask. */
    boolean inviteAgain(Instant now) {
        if (state != ParticipantState.REFUSED && state != ParticipantState.WITHDRAWN) {
            return false;
        }
        this.createdAt = now;
        this.state = ParticipantState.INVITED;
        this.ownAt = null;
        this.decidedAt = null;
        this.decidedBy = null;
        this.admittedAt = null;
        return true;
    }

    /**
     * How many mentees a mentor takes in this program; null is the program's own number.
     */
    void changeCapacity(@Nullable Integer capacity) {
        if (role != ParticipantRole.MENTOR) {
            throw new RuleBroken("participants.rule.onlyMentors").at("programCapacity");
        }
        if (capacity != null && (capacity < 0 || capacity > MOST_CAPACITY)) {
            throw new RuleBroken("participants.rule.capacity", 0, MOST_CAPACITY).at("programCapacity");
        }
        this.capacity = capacity;
    }

    void stand(Standing standing) {
        parts = standing.parts();
        yearGroup = standing.yearGroup();
        priority = standing.priority();
    }

    Standing standing() {
        return new Standing(parts, yearGroup, priority);
    }

    /** The person's own word that they take part, however they say it first. */
    void agree(Instant now) {
        if (ownAt == null) {
            ownAt = now;
        }
    }

    private void requireInvited() {
        if (state != ParticipantState.INVITED) {
            throw new RuleBroken("participants.rule.answeredAlready");
        }
    }

    private void decide(ParticipantState next, long by, Instant now) {
        if (next == ParticipantState.ADMITTED) {
            admittedAt = now;
        }
        state = next;
        decidedAt = now;
        decidedBy = by;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long programId() {
        return programId;
    }

    long personId() {
        return personId;
    }

    ParticipantRole role() {
        return role;
    }

    ParticipantState state() {
        return state;
    }

    @Nullable
    Integer capacity() {
        return capacity;
    }

    int version() {
        return version;
    }
}
