package org.mentorium.participants;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.people.MeetingMode;
import org.mentorium.people.Occupation;
import org.mentorium.people.WeeklyTime;

/**
 * One participant's page: what of their profile matters to the program, and what the viewer may do.
 *
 * @param motivation empty for all but the program's coordinators
 * @param capacity what this mentor was given in this program; null for the program's own number
 * @param invitedAt when an invitation was sent that still works
 */
public record ParticipantDetail(
        long id,
        String name,
        String email,
        ParticipantRole role,
        ParticipantState state,
        @Nullable String organisation,
        @Nullable String position,
        @Nullable String lineManager,
        List<String> languages,
        List<String> skillsOffered,
        List<String> skillsSought,
        String goals,
        @Nullable Integer experienceYears,
        List<WeeklyTime> availability,
        ZoneId timeZone,
        @Nullable Integer ownLimit,
        @Nullable Integer capacity,
        int programCapacity,
        String motivation,
        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        boolean signIn,
        @Nullable Instant invitedAt,
        int activeRelationships,
        int version,
        boolean mayDecide,
        @Nullable Occupation occupation,
        @Nullable String place,
        @Nullable MeetingMode meetingMode,
        @Nullable Integer hoursMonth,
        Standing standing,
        boolean team,
        boolean nearPeers,
        boolean byPriority) {

    public boolean mentor() {
        return role == ParticipantRole.MENTOR;
    }

    /** Whether the program asks where they stand: a mentor of a team, anybody among near peers, a mentee by priority. */
    public boolean stands() {
        return team && mentor() || nearPeers || prioritised();
    }

    /** Whether it decides when they get one of too few places. */
    public boolean prioritised() {
        return byPriority && role == ParticipantRole.MENTEE;
    }

    public boolean mayAdmit() {
        return mayDecide && state != ParticipantState.ADMITTED;
    }

    public boolean mayRefuse() {
        return mayDecide && state == ParticipantState.APPLIED;
    }

    public boolean mayWithdraw() {
        return mayDecide
                && activeRelationships == 0
                && (state == ParticipantState.ADMITTED || state == ParticipantState.INVITED);
    }

    /** Whether what is recorded for minors' safety concerns the program: it does when they have applied or take part. */
    public boolean safeguarded() {
        return state == ParticipantState.APPLIED || state == ParticipantState.ADMITTED;
    }

    /** An invitation for choosing a password; whoever has one needs none. */
    public boolean mayInvite() {
        return mayDecide && !signIn && (state == ParticipantState.ADMITTED || state == ParticipantState.INVITED);
    }
}
