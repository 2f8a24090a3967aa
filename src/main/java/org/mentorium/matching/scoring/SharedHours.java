package org.mentorium.matching.scoring;

import java.util.BitSet;
import java.util.List;
import org.mentorium.programs.MentoringType;

/** With which mentors a mentee has an hour of the week in common, where the program's groups need one. */
public final class SharedHours {

    private final boolean needed;
    private final List<BitSet> mentors;
    private final List<BitSet> mentees;

    public SharedHours(Cohort cohort) {
        needed = cohort.policy().mentoringType() == MentoringType.GROUP
                && cohort.policy().shape().groupSharedHour();
        mentors = needed ? MeetingHours.of(cohort.mentors(), cohort.start()) : List.of();
        mentees = needed ? MeetingHours.of(cohort.mentees(), cohort.start()) : List.of();
    }

    /** Takes those with whom there is none out of a set of mentors. */
    public void strike(int mentee, BitSet among) {
        if (needed) {
            BitSet own = mentees.get(mentee);
            for (int mentor = among.nextSetBit(0); mentor >= 0; mentor = among.nextSetBit(mentor + 1)) {
                among.set(mentor, own.intersects(mentors.get(mentor)));
            }
        }
    }
}
