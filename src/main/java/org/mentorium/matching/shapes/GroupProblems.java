package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.groups.GroupProblem;
import org.mentorium.matching.groups.GroupSizes;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Fellows;
import org.mentorium.matching.scoring.MeetingHours;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.Shape;

/** What groups are to be made of, in numbers. */
record GroupProblems(Cohort cohort, Scoring scoring, GroupPeople people) {

    GroupProblem problem() {
        Fellows fellows = new Fellows(cohort);
        int[][] fit = fit();
        int[] free = cohort.freePlaces();
        return new GroupProblem(
                        new GroupSizes(shape().groupMentors(), shape().groupLeast(), shape().groupMost()),
                        fit,
                        together(),
                        leading(fellows, fit),
                        people.mentors().stream()
                                .mapToInt(mentor -> free[mentor])
                                .toArray(),
                        IntStream.range(0, people.mentees().size())
                                .mapToObj(mentee -> apart(fellows, mentee))
                                .toList(),
                        shape().groupSharedHour() ? hours() : null)
                .pinning(pinned());
    }

    private Shape shape() {
        return cohort.policy().shape();
    }

    private int[][] fit() {
        int all = cohort.mentors().size();
        int[] found = new int[all];
        int[] scores = new int[all];
        int[][] fit = new int[people.mentees().size()][people.mentors().size()];
        for (int i = 0; i < fit.length; i++) {
            Arrays.fill(fit[i], -1);
            int n = scoring.of(people.mentees().get(i), found, scores);
            for (int j = 0; j < n; j++) {
                int place = people.mentors().indexOf(found[j]);
                if (place >= 0) {
                    fit[i][place] = scores[j];
                }
            }
        }
        return fit;
    }

    private int @Nullable [][] together() {
        Likeness likeness = new Likeness(shape());
        if (!likeness.counts()) {
            return null;
        }
        int[][] together = new int[people.mentees().size()][people.mentees().size()];
        for (int a = 0; a < together.length; a++) {
            for (int b = 0; b < together.length; b++) {
                together[a][b] = likeness.wished(people.menteeProfile(a), people.menteeProfile(b));
            }
        }
        return together;
    }

    /** Two lead well together whom the same mentees suit. */
    private int[][] leading(Fellows fellows, int[][] fit) {
        int n = people.mentors().size();
        int[][] leading = new int[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                int both = 0;
                for (int[] row : fit) {
                    both += row[a] >= 0 && row[b] >= 0 ? 1 : 0;
                }
                boolean apart = !fellows.allowed(people.mentor(a), people.mentor(b))
                        || people.mentorProfile(a).personId()
                                == people.mentorProfile(b).personId();
                leading[a][b] = apart ? -1 : GroupProblem.HIGHEST * both / Math.max(1, fit.length);
            }
        }
        return leading;
    }

    /** With whom a mentee does not sit. */
    private BitSet apart(Fellows fellows, int mentee) {
        BitSet apart = new BitSet();
        for (int i = 0; i < people.mentees().size(); i++) {
            apart.set(i, !fellows.allowed(people.mentee(mentee), people.mentee(i)));
        }
        return apart;
    }

    private List<GroupProblem.Two> pinned() {
        List<GroupProblem.Two> pinned = new ArrayList<>();
        for (Bond bond : cohort.bonds()) {
            int one = people.person(bond.mentor());
            int other = people.person(bond.mentee());
            if (bond.kind() == Bond.Kind.PINNED && one >= 0 && other >= 0) {
                pinned.add(new GroupProblem.Two(one, other));
            }
        }
        return pinned;
    }

    private List<BitSet> hours() {
        List<MatchingProfile> all = Stream.concat(
                        people.mentors().stream().map(cohort.mentors()::get),
                        people.mentees().stream().map(cohort.mentees()::get))
                .toList();
        return MeetingHours.of(all, cohort.start());
    }
}
