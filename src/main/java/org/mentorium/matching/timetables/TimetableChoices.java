package org.mentorium.matching.timetables;

import java.util.List;
import java.util.stream.IntStream;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.participants.Participants;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Option;
import org.springframework.stereotype.Component;

/** What the forms of a timetable offer. */
@Component
class TimetableChoices {

    private final Participants participants;

    TimetableChoices(Participants participants) {
        this.participants = participants;
    }

    List<Option> people(ProgramScope program) {
        return participants.admitted(program.id()).stream()
                .map(TimetableChoices::option)
                .toList();
    }

    List<Option> people(ProgramScope program, ParticipantRole role) {
        return participants.admitted(program.id()).stream()
                .filter(person -> person.role() == role)
                .map(TimetableChoices::option)
                .toList();
    }

    static List<Option> rounds(int rounds) {
        return IntStream.rangeClosed(1, rounds)
                .mapToObj(round -> new Option(Integer.toString(round), Integer.toString(round)))
                .toList();
    }

    private static Option option(MatchingProfile person) {
        return new Option(Long.toString(person.participantId()), person.name());
    }
}
