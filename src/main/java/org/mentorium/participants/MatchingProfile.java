package org.mentorium.participants;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.people.MeetingMode;
import org.mentorium.people.Occupation;
import org.mentorium.people.WeeklyTime;

/**
 * What matching may know of an admitted participant.
 *
 * @param languages ISO 639-1 codes
 * @param availability in the participant's own zone
 * @param capacity for a mentor: how many mentees they can have in this program, those they have in it already
 *     included; for a mentee: how many mentors the program gives them
 * @param answers the program's application question to the place of the chosen answer
 * @param parts what a mentor of a team is there for
 * @param yearGroup among near peers; null when it is not known
 */
public record MatchingProfile(
        long participantId,
        long personId,
        ParticipantRole role,
        String name,
        @Nullable Long organisationId,
        @Nullable String organisation,
        @Nullable String position,
        @Nullable Long lineManagerId,
        List<String> languages,
        List<String> skillsOffered,
        List<String> skillsSought,
        String goals,
        @Nullable Integer experienceYears,
        List<WeeklyTime> availability,
        ZoneId timeZone,
        int capacity,
        @Nullable Occupation occupation,
        @Nullable String place,
        @Nullable MeetingMode meetingMode,
        Safeguards safeguards,
        Map<Long, Integer> answers,
        List<String> parts,
        @Nullable Integer yearGroup) {

    /** The same person with something else to look for than their profile says. */
    public MatchingProfile seeking(List<String> skills, String goals) {
        return new MatchingProfile(
                participantId,
                personId,
                role,
                name,
                organisationId,
                organisation,
                position,
                lineManagerId,
                languages,
                skillsOffered,
                skills,
                goals,
                experienceYears,
                availability,
                timeZone,
                capacity,
                occupation,
                place,
                meetingMode,
                safeguards,
                answers,
                parts,
                yearGroup);
    }
}
