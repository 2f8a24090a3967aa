package org.mentorium.matching.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.people.MeetingMode;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.topics.Stems;

/**
 * Place and way of meeting: all points when they can meet as both like it, online or in person at the same place; four
 * fifths when both would meet either way but are in different places; none when they cannot meet.
 */
final class MeetingCriterion implements Criterion {

    private static final int NOWHERE = 0;
    private static final int UNKNOWN = 0;
    private static final int IN_PERSON = 1;
    private static final int ONLINE = 2;
    private static final int EITHER = IN_PERSON | ONLINE;
    private static final int ONLY_ONLINE = Measure.FULL / 5 * 4;

    @Override
    public String key() {
        return "meeting";
    }

    @Override
    public Reason.Aspect aspect(ProgramPolicy policy) {
        return Reason.Aspect.CIRCUMSTANCES;
    }

    @Override
    public Measure measure(Cohort cohort) {
        Map<String, Integer> numbers = new HashMap<>();
        return new Ways(
                modes(cohort.mentees()),
                modes(cohort.mentors()),
                places(cohort.mentees(), numbers),
                places(cohort.mentors(), numbers));
    }

    private static int[] modes(List<MatchingProfile> people) {
        return people.stream()
                .mapToInt(person -> {
                    MeetingMode mode = person.meetingMode();
                    if (mode == null) {
                        return UNKNOWN;
                    }
                    return switch (mode) {
                        case IN_PERSON -> IN_PERSON;
                        case ONLINE -> ONLINE;
                        case EITHER -> EITHER;
                    };
                })
                .toArray();
    }

    private static int[] places(List<MatchingProfile> people, Map<String, Integer> numbers) {
        return people.stream()
                .mapToInt(person -> {
                    String place = person.place();
                    return place == null || place.isBlank()
                            ? NOWHERE
                            : numbers.computeIfAbsent(Stems.fold(place.strip()), key -> numbers.size() + 1);
                })
                .toArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Ways(int[] menteeModes, int[] mentorModes, int[] menteePlaces, int[] mentorPlaces)
            implements Measure {

        @Override
        public boolean row(int mentee, int[] points) {
            int mode = menteeModes[mentee];
            if (mode == UNKNOWN) {
                return false;
            }
            int place = menteePlaces[mentee];
            for (int mentor = 0; mentor < mentorModes.length; mentor++) {
                points[mentor] = points(mode & mentorModes[mentor], place != NOWHERE && place == mentorPlaces[mentor]);
            }
            return true;
        }

        private static int points(int both, boolean samePlace) {
            if (both == EITHER) {
                return samePlace ? FULL : ONLY_ONLINE;
            }
            return both == ONLINE || both == IN_PERSON && samePlace ? FULL : 0;
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            if (mentorModes[mentor] == UNKNOWN) {
                return Reason.Words.of("meeting.unknown");
            }
            int both = menteeModes[mentee] & mentorModes[mentor];
            boolean here = menteePlaces[mentee] != NOWHERE && menteePlaces[mentee] == mentorPlaces[mentor];
            if ((both & IN_PERSON) != 0 && here) {
                return Reason.Words.of("meeting.inPerson");
            }
            return Reason.Words.of((both & ONLINE) != 0 ? "meeting.online" : "meeting.none");
        }
    }
}
