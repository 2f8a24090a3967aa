package org.mentorium.matching.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MatchKind;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.topics.Readings;
import org.mentorium.wishes.Preferences;

/** SomeCohort of which a test says only what it is about. */
public final class SomeCohort {

    private SomeCohort() {}

    /** People of whom nothing is known but what their profiles say. */
    public static Cohort of(
            List<MatchingProfile> mentors, List<MatchingProfile> mentees, ProgramPolicy policy, LocalDate start) {
        return new Cohort(
                Roster.of(mentors),
                Roster.of(mentees),
                policy,
                start,
                Map.of(),
                List.of(),
                Preferences.NONE,
                Map.of(),
                Readings.shipped());
    }

    /** The same with their line managers. */
    public static Cohort managed(Cohort cohort, Map<Long, Long> managers) {
        return with(cohort, managers, cohort.bonds(), cohort.preferences(), cohort.questions());
    }

    /** The same with what they are to each other already. */
    public static Cohort bound(Cohort cohort, List<Bond> bonds) {
        return with(cohort, cohort.managers(), bonds, cohort.preferences(), cohort.questions());
    }

    /** The same with what they say of each other. */
    public static Cohort saying(Cohort cohort, Preferences preferences) {
        return with(cohort, cohort.managers(), cohort.bonds(), preferences, cohort.questions());
    }

    /** The same with the application questions whose answers are compared, and how. */
    public static Cohort asked(Cohort cohort, Map<Long, MatchKind> questions) {
        return with(cohort, cohort.managers(), cohort.bonds(), cohort.preferences(), questions);
    }

    private static Cohort with(
            Cohort cohort,
            Map<Long, Long> managers,
            List<Bond> bonds,
            Preferences preferences,
            Map<Long, MatchKind> questions) {
        return new Cohort(
                cohort.mentors(),
                cohort.mentees(),
                cohort.policy(),
                cohort.start(),
                managers,
                bonds,
                preferences,
                questions,
                cohort.reading());
    }
}
