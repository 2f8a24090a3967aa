package org.mentorium.programs;

import java.time.ZoneId;
import org.mentorium.common.Forbidden;

/**
 * A program as one viewer may know it, with what they are in it.
 *
 * @param decidedBy who decides who is matched
 */
public record ProgramScope(
        long id,
        String slug,
        String name,
        ProgramState state,
        ZoneId zone,
        boolean openToApplications,
        boolean coordinator,
        boolean evaluator,
        boolean administrator,
        boolean mentor,
        boolean mentee,
        MentoringType type,
        DecidedBy decidedBy) {

    /** Whether mentees ask mentors themselves. */
    public boolean asking() {
        return decidedBy.asking(type);
    }

    /** Whether mentees say whom they wish. */
    public boolean wishing() {
        return decidedBy.wishing(type);
    }

    /** Whether there is one pool, in which each is mentor and mentee of the other. */
    public boolean peers() {
        return type.peers();
    }

    /** Whether its relationships have mentors on one side and mentees on the other; of near peers the year groups say who. */
    public boolean sides() {
        return !peers() || type == MentoringType.NEAR_PEER;
    }

    /** Whether it is an event of short meetings by a timetable. */
    public boolean fastTrack() {
        return type == MentoringType.FAST_TRACK;
    }

    /** Whether mentees look through the mentors: to ask one, or to say whom they wish. */
    public boolean directory() {
        return asking() || wishing();
    }

    /** Whether mentors, too, look through the mentees and say whom they wish: where both sides and the coordinator decide. */
    public boolean bothRank() {
        return asking() && wishing();
    }

    public boolean mayReadMentees() {
        return mentor && bothRank();
    }

    public boolean mayReadMentors() {
        return mentee && directory();
    }

    /** Where mentees ask mentors themselves: those who take part, and coordinators without the words. */
    public boolean mayReadRequests() {
        return asking() && (coordinator || participant());
    }

    /** The timetables of an event. */
    public boolean mayReadTimetables() {
        return fastTrack() && (coordinator || participant());
    }

    /** Mentors and mentees who were admitted. */
    public boolean participant() {
        return mentor || mentee;
    }

    /** Group figures: coordinators, evaluators and administrators. */
    public boolean mayReadReport() {
        return coordinator || evaluator || administrator;
    }

    /** Names of who takes part: coordinators and administrators. */
    public boolean mayReadParticipants() {
        return coordinator || administrator;
    }

    public ProgramScope requireCoordinator() {
        Forbidden.unless(coordinator);
        return this;
    }
}
