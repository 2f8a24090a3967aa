package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.groups.Group;
import org.mentorium.matching.groups.GroupCheck;
import org.mentorium.matching.groups.GroupProblem;
import org.mentorium.matching.groups.LocalSearchGroups;
import org.mentorium.matching.groups.Regrouping;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.programs.Shape;

/** Groups of mentors who lead none yet and mentees who are in none. */
final class GroupShape implements CircleShape {

    private final Cohort cohort;
    private final Scoring scoring;
    private final Shape shape;
    private final GroupPeople people;
    private final GroupProblem problem;

    GroupShape(Cohort cohort, Scoring scoring) {
        this.cohort = cohort;
        this.scoring = scoring;
        this.shape = cohort.policy().shape();
        this.people = GroupPeople.of(cohort);
        this.problem = new GroupProblems(cohort, scoring, people).problem();
    }

    @Override
    public Made make(long seed) {
        List<Group> groups = new LocalSearchGroups().solve(problem, seed);
        GroupCheck check = GroupCheck.of(problem, groups);
        List<Draft> drafts =
                groups.stream().map(group -> draft(circle(0, false, group))).toList();
        return new Made(
                drafts,
                people.mentees().size(),
                Arrays.stream(problem.room()).sum() / shape.groupMentors(),
                check.placed(),
                check.possible(),
                check.total(),
                check.bound(),
                check.lowest(),
                check.valid());
    }

    @Override
    public Optional<RuleBroken> obstacle(long one, long other) {
        int first = people.person(one);
        int second = people.person(other);
        boolean mentee = Math.max(first, second) >= problem.mentors();
        if (first < 0 || second < 0 || !mentee) {
            return refused("circles.refused.noPlaces", one, other);
        }
        boolean meet = problem.meet(mentors(first, second), mentees(first, second));
        return meet ? Optional.empty() : refused("circles.refused.noHour", one, other);
    }

    private Optional<RuleBroken> refused(String key, long one, long other) {
        return Optional.of(new RuleBroken(key, people.name(one), people.name(other)));
    }

    private List<Integer> mentors(int... persons) {
        return Arrays.stream(persons)
                .filter(person -> person < problem.mentors())
                .boxed()
                .toList();
    }

    private List<Integer> mentees(int... persons) {
        return Arrays.stream(persons)
                .filter(person -> person >= problem.mentors())
                .map(person -> person - problem.mentors())
                .boxed()
                .toList();
    }

    @Override
    public Optional<Remade> remade(List<DraftCircle> now, Condition condition, long seed) {
        GroupProblem.Two two = new GroupProblem.Two(people.person(condition.one()), people.person(condition.other()));
        GroupProblem under = condition.together() ? allowing(two) : problem.parting(two);
        List<Group> groups = new ArrayList<>();
        BitSet fixed = new BitSet();
        for (DraftCircle circle : now) {
            Group group = people.group(circle);
            // Whoever has lost their mentors is looked after anew.
            if (!group.mentors().isEmpty()) {
                fixed.set(groups.size(), circle.byHand() && condition.leaves(circle));
                groups.add(group);
            }
        }
        Regrouping regrouping = new Regrouping(under, groups, fixed);
        Optional<List<Group>> then =
                condition.together() ? regrouping.together(two, seed) : regrouping.apart(two, seed);
        return then.map(found -> {
            GroupCheck check = GroupCheck.of(under, found);
            List<DraftCircle> circles =
                    found.stream().map(group -> circle(0, false, group)).toList();
            return new Remade(circles, check.exact() ? Remade.PROVEN : check.bound());
        });
    }

    /** A ban that a pin replaces forbids no more. */
    private GroupProblem allowing(GroupProblem.Two two) {
        int mentor = Math.min(two.one(), two.other());
        int mentee = Math.max(two.one(), two.other()) - problem.mentors();
        return mentor < problem.mentors()
                ? problem.fitting(
                        mentee,
                        mentor,
                        scoring.score(
                                people.mentees().get(mentee), people.mentors().get(mentor)))
                : problem.allowing(mentee, mentor - problem.mentors());
    }

    private DraftCircle circle(long id, boolean byHand, Group group) {
        List<Draft.Member> members = new ArrayList<>();
        group.mentors()
                .forEach(mentor -> members.add(new Draft.Member(people.mentor(mentor), ParticipantRole.MENTOR, null)));
        group.mentees()
                .forEach(mentee -> members.add(new Draft.Member(people.mentee(mentee), ParticipantRole.MENTEE, null)));
        return new DraftCircle(id, byHand, members);
    }

    @Override
    public boolean holds(DraftCircle circle) {
        Group group = people.group(circle);
        return group.mentors().size() + group.mentees().size()
                        == circle.members().size()
                && !group.mentors().isEmpty()
                && group.mentees().size() <= problem.most(group.mentors())
                && problem.meet(group.mentors(), group.mentees());
    }

    @Override
    public List<Seat> seats(DraftCircle circle) {
        Group group = people.group(circle);
        List<Long> leading = group.mentors().stream().map(people::mentor).toList();
        return group.mentors().isEmpty()
                ? List.of()
                : group.mentees().stream()
                        .map(mentee -> new Seat(
                                people.mentee(mentee),
                                null,
                                leading,
                                Math.max(0, problem.worth(mentee, group.mentors(), group.mentees()))))
                        .toList();
    }

    @Override
    public Draft draft(DraftCircle circle) {
        Group group = people.group(circle);
        List<Draft.Tie> ties = new ArrayList<>();
        int sum = 0;
        for (int mentee : group.mentees()) {
            for (int mentor : group.mentors()) {
                Draft.Tie tie = Draft.tie(
                        cohort,
                        scoring,
                        people.mentees().get(mentee),
                        people.mentors().get(mentor));
                ties.add(tie);
                sum += tie.score();
            }
        }
        return new Draft(
                sum / Math.max(1, ties.size()), group.mentors().size(), shape.groupLeast(), circle.members(), ties);
    }
}
