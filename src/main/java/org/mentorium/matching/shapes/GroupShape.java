package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.groups.Group;
import org.mentorium.matching.groups.GroupCheck;
import org.mentorium.matching.groups.GroupProblem;
import org.mentorium.matching.groups.GroupSizes;
import org.mentorium.matching.groups.LocalSearchGroups;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.MeetingHours;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.programs.Shape;

/** Groups of mentors who lead none yet and mentees who are in none. */
final class GroupShape {

    private final Cohort cohort;
    private final Scoring scoring;
    private final Shape shape;
    private final List<Integer> mentors;
    private final List<Integer> mentees;

    GroupShape(Cohort cohort, Scoring scoring) {
        this.cohort = cohort;
        this.scoring = scoring;
        this.shape = cohort.policy().shape();
        int[] free = cohort.freePlaces();
        int[] wanted = cohort.wanted();
        mentors = IntStream.range(0, free.length)
                .filter(mentor -> free[mentor] >= shape.groupLeast())
                .boxed()
                .toList();
        mentees = IntStream.range(0, wanted.length)
                .filter(mentee -> wanted[mentee] >= shape.groupMentors())
                .boxed()
                .toList();
    }

    Made make(long seed) {
        GroupProblem problem = problem();
        List<Group> groups = new LocalSearchGroups().solve(problem, seed);
        GroupCheck check = GroupCheck.of(problem, groups);
        List<Draft> drafts = groups.stream().map(this::draft).toList();
        return new Made(
                drafts,
                mentees.size(),
                Arrays.stream(problem.room()).sum() / shape.groupMentors(),
                check.placed(),
                check.possible(),
                check.total(),
                check.bound(),
                check.lowest(),
                check.valid());
    }

    private GroupProblem problem() {
        int[][] fit = fit();
        int[] free = cohort.freePlaces();
        return new GroupProblem(
                new GroupSizes(shape.groupMentors(), shape.groupLeast(), shape.groupMost()),
                fit,
                together(),
                leading(fit),
                mentors.stream().mapToInt(mentor -> free[mentor]).toArray(),
                mentees.stream().map(this::apart).toList(),
                shape.groupSharedHour() ? hours() : null);
    }

    private int[][] fit() {
        int all = cohort.mentors().size();
        int[] found = new int[all];
        int[] scores = new int[all];
        int[][] fit = new int[mentees.size()][mentors.size()];
        for (int i = 0; i < fit.length; i++) {
            Arrays.fill(fit[i], -1);
            int n = scoring.of(mentees.get(i), found, scores);
            for (int j = 0; j < n; j++) {
                int place = mentors.indexOf(found[j]);
                if (place >= 0) {
                    fit[i][place] = scores[j];
                }
            }
        }
        return fit;
    }

    private int @Nullable [][] together() {
        Likeness likeness = new Likeness(shape);
        if (!likeness.counts()) {
            return null;
        }
        int[][] together = new int[mentees.size()][mentees.size()];
        for (int a = 0; a < together.length; a++) {
            for (int b = 0; b < together.length; b++) {
                together[a][b] = likeness.wished(mentee(a), mentee(b));
            }
        }
        return together;
    }

    /** Two lead well together whom the same mentees suit. */
    private int[][] leading(int[][] fit) {
        int n = mentors.size();
        int[][] leading = new int[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                int both = 0;
                for (int[] row : fit) {
                    both += row[a] >= 0 && row[b] >= 0 ? 1 : 0;
                }
                boolean apart = ratherNots(mentor(a)).contains(mentor(b).participantId())
                        || ratherNots(mentor(b)).contains(mentor(a).participantId())
                        || mentor(a).personId() == mentor(b).personId();
                leading[a][b] = apart ? -1 : GroupProblem.HIGHEST * both / Math.max(1, fit.length);
            }
        }
        return leading;
    }

    private BitSet apart(int mentee) {
        BitSet apart = new BitSet();
        Set<Long> others = ratherNots(cohort.mentees().get(mentee));
        for (int i = 0; i < mentees.size(); i++) {
            apart.set(i, others.contains(mentee(i).participantId()));
        }
        return apart;
    }

    private Set<Long> ratherNots(MatchingProfile person) {
        return cohort.preferences().ratherNots().getOrDefault(person.participantId(), Set.of());
    }

    private List<BitSet> hours() {
        List<MatchingProfile> people = Stream.concat(
                        mentors.stream().map(cohort.mentors()::get),
                        mentees.stream().map(cohort.mentees()::get))
                .toList();
        return MeetingHours.of(people, cohort.start());
    }

    private Draft draft(Group group) {
        List<Draft.Member> members = new ArrayList<>();
        List<Draft.Tie> ties = new ArrayList<>();
        group.mentors()
                .forEach(mentor ->
                        members.add(new Draft.Member(mentor(mentor).participantId(), ParticipantRole.MENTOR, null)));
        int sum = 0;
        for (int mentee : group.mentees()) {
            members.add(new Draft.Member(mentee(mentee).participantId(), ParticipantRole.MENTEE, null));
            for (int mentor : group.mentors()) {
                Draft.Tie tie = Draft.tie(cohort, scoring, mentees.get(mentee), mentors.get(mentor));
                ties.add(tie);
                sum += tie.score();
            }
        }
        return new Draft(sum / ties.size(), group.mentors().size(), shape.groupLeast(), members, ties);
    }

    private MatchingProfile mentor(int place) {
        return cohort.mentors().get(mentors.get(place));
    }

    private MatchingProfile mentee(int place) {
        return cohort.mentees().get(mentees.get(place));
    }
}
