package org.mentorium.sessions.proposals;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.sessions.Attender.Answer;

/** How the members of a group stand to proposed times. */
record Poll(List<Long> members, long proposer, List<Said> said) {

    /** One member's word on one time. */
    record Said(Instant time, long person, boolean suits) {}

    /** What is known of a member and a time: null while they have not said. */
    @Nullable
    Boolean suits(long person, Instant time) {
        return person == proposer
                ? Boolean.TRUE
                : said.stream()
                        .filter(one -> one.person() == person && one.time().equals(time))
                        .map(Said::suits)
                        .findFirst()
                        .orElse(null);
    }

    boolean answered(long person) {
        return person == proposer || said.stream().anyMatch(one -> one.person() == person);
    }

    boolean allAnswered() {
        return members.stream().allMatch(this::answered);
    }

    /** The earliest of the times that suits every member. */
    Optional<Instant> common(Collection<Instant> times) {
        return times.stream()
                .sorted()
                .filter(time -> members.stream().allMatch(person -> Boolean.TRUE.equals(suits(person, time))))
                .findFirst();
    }

    /** Who comes at a time and who cannot, as far as they have said. */
    Map<Long, Answer> attendance(Instant time) {
        Map<Long, Answer> answers = new HashMap<>();
        for (long person : members) {
            Boolean suits = suits(person, time);
            if (suits != null) {
                answers.put(person, suits ? Answer.COMING : Answer.AWAY);
            }
        }
        return answers;
    }
}
