package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.wishes.Preferences;
import org.mentorium.wishes.Wishes;

/**
 * Wishes: all points for the first that somebody names, a tenth less for each place below. When both sides have named
 * people their points are averaged; a side that named nobody is left out.
 */
final class WishesCriterion implements Criterion {

    @Override
    public String key() {
        return "wishes";
    }

    @Override
    public Reason.Aspect aspect(ProgramPolicy policy) {
        return Reason.Aspect.CIRCUMSTANCES;
    }

    @Override
    public Measure measure(Cohort cohort) {
        return new Named(cohort);
    }

    private static final class Named implements Measure {

        private final Cohort cohort;
        private final Preferences preferences;
        /** Per mentee, the mentors of whom one named the other. */
        private final List<int[]> named = new ArrayList<>();

        Named(Cohort cohort) {
            this.cohort = cohort;
            preferences = cohort.preferences();
            Map<Long, Integer> places = new HashMap<>();
            for (int mentor = 0; mentor < cohort.mentors().size(); mentor++) {
                places.put(cohort.mentors().get(mentor).participantId(), mentor);
            }
            Map<Long, List<Integer>> namedBy = new HashMap<>();
            preferences.wishes().forEach((one, others) -> {
                Integer mentor = places.get(one);
                if (mentor != null) {
                    others.forEach(other -> namedBy.computeIfAbsent(other, key -> new ArrayList<>())
                            .add(mentor));
                }
            });
            cohort.mentees().forEach(mentee -> {
                List<Integer> both = new ArrayList<>(namedBy.getOrDefault(mentee.participantId(), List.of()));
                preferences.wishes().getOrDefault(mentee.participantId(), List.of()).stream()
                        .map(places::get)
                        .filter(java.util.Objects::nonNull)
                        .forEach(both::add);
                named.add(both.stream().mapToInt(Integer::intValue).distinct().toArray());
            });
        }

        @Override
        public boolean row(int mentee, int[] points) {
            Arrays.fill(points, 0, cohort.mentors().size(), 0);
            for (int mentor : named.get(mentee)) {
                points[mentor] = points(mentee, mentor);
            }
            return named.get(mentee).length > 0;
        }

        private int points(int mentee, int mentor) {
            long one = cohort.mentees().get(mentee).participantId();
            long other = cohort.mentors().get(mentor).participantId();
            boolean mentees = !preferences.wishes().getOrDefault(one, List.of()).isEmpty();
            boolean mentors =
                    !preferences.wishes().getOrDefault(other, List.of()).isEmpty();
            int sum = worth(preferences.rank(one, other)) + worth(preferences.rank(other, one));
            return mentees && mentors ? sum / 2 : sum;
        }

        private static int worth(int rank) {
            return rank == 0 ? 0 : FULL * (Wishes.MOST + 1 - rank) / Wishes.MOST;
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            long one = cohort.mentees().get(mentee).participantId();
            long other = cohort.mentors().get(mentor).participantId();
            int mine = preferences.rank(one, other);
            int theirs = preferences.rank(other, one);
            if (mine > 0 && theirs > 0) {
                return Reason.Words.of("wishes.both", Reason.Argument.number(mine), Reason.Argument.number(theirs));
            }
            if (mine > 0) {
                return Reason.Words.of("wishes.mentee", Reason.Argument.number(mine));
            }
            return theirs > 0
                    ? Reason.Words.of("wishes.mentor", Reason.Argument.number(theirs))
                    : Reason.Words.of("wishes.none");
        }
    }
}
