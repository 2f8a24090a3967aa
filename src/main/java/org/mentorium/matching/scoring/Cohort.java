package org.mentorium.matching.scoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MatchKind;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.topics.PersonTopics;
import org.mentorium.topics.Reading;
import org.mentorium.wishes.Preferences;

/**
 * Everybody who can be matched in a program, and all that counts for it. Scores and rules name people by their place in
 * the two lists.
 *
 * @param start the day at which times of the week are compared, for clocks change with the seasons
 * @param managers person to line manager, by their numbers, also of managers who take no part
 * @param questions application questions whose answers are compared, and how
 * @param reading what profiles' texts say in topics, and how alike texts are
 * @param preferences what participants say of each other; part of it only the rule may read
 */
public record Cohort(
        Roster mentors,
        Roster mentees,
        ProgramPolicy policy,
        LocalDate start,
        Map<Long, Long> managers,
        List<Bond> bonds,
        Preferences preferences,
        Map<Long, MatchKind> questions,
        Reading reading) {

    public Cohort {
        questions = Map.copyOf(questions);
        managers = Map.copyOf(managers);
        bonds = List.copyOf(bonds);
    }

    /** The same, their profiles read in another way. */
    public Cohort withReading(Reading other) {
        return new Cohort(mentors, mentees, policy, start, managers, bonds, preferences, questions, other);
    }

    /** What somebody's profile says in topics. */
    PersonTopics topics(MatchingProfile person) {
        return reading.of(person.personId(), person.skillsOffered(), person.skillsSought(), person.goals());
    }

    /** The same mentors with other mentees: one alone, say, who looks for somebody. */
    public Cohort withMentees(List<MatchingProfile> others) {
        return new Cohort(mentors, Roster.of(others), policy, start, managers, bonds, preferences, questions, reading);
    }

    /** The same mentees with other mentors: one alone, say, who looks through them. */
    public Cohort withMentors(List<MatchingProfile> others) {
        return new Cohort(Roster.of(others), mentees, policy, start, managers, bonds, preferences, questions, reading);
    }

    /** The same people, bound to each other in another way. */
    public Cohort withBonds(List<Bond> others) {
        return new Cohort(mentors, mentees, policy, start, managers, others, preferences, questions, reading);
    }

    /** The same people under another policy. */
    public Cohort withPolicy(ProgramPolicy other) {
        return new Cohort(mentors, mentees, other, start, managers, bonds, preferences, questions, reading);
    }

    /** Per mentor, how many mentees they have or were proposed. */
    public int[] held() {
        return counts(mentors, Bond::mentor);
    }

    /** Per mentor, how many mentees they can take besides those. */
    public int[] freePlaces() {
        return left(mentors, policy.mentoringType().peers() ? inPool() : held());
    }

    /** Per mentee, how many mentors they get besides those they have or were proposed. */
    public int[] wanted() {
        return left(mentees, policy.mentoringType().peers() ? inPool() : counts(mentees, Bond::mentee));
    }

    /** The place of a participant among the mentors, or -1. */
    public int mentor(long participant) {
        return mentors.place(participant);
    }

    /** The place of a participant among the mentees, or -1. */
    public int mentee(long participant) {
        return mentees.place(participant);
    }

    /** Whoever is bound to somebody in one pool is, whichever of the two is the mentor. */
    private int[] inPool() {
        int[] mentors = counts(mentees, Bond::mentor);
        int[] mentees = counts(this.mentees, Bond::mentee);
        return IntStream.range(0, mentees.length)
                .map(person -> Math.max(mentors[person], mentees[person]))
                .toArray();
    }

    /** Whether one is of a later year group than another, by their places in the one pool. */
    public boolean ahead(int one, int other) {
        Integer year = mentors.get(one).yearGroup();
        Integer others = mentors.get(other).yearGroup();
        return year != null && others != null && year > others;
    }

    private int[] counts(List<MatchingProfile> people, ToLongFunction<Bond> side) {
        Map<Long, Integer> held = new HashMap<>();
        bonds.stream()
                .filter(bond -> bond.kind().holdsPlace())
                .forEach(bond -> held.merge(side.applyAsLong(bond), 1, Integer::sum));
        return people.stream()
                .mapToInt(person -> held.getOrDefault(person.participantId(), 0))
                .toArray();
    }

    private static int[] left(List<MatchingProfile> people, int[] held) {
        int[] left = new int[held.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = Math.max(0, people.get(i).capacity() - held[i]);
        }
        return left;
    }
}
