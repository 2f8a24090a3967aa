package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Fellows;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.Shape;

/** What a coordinator may put together by hand in a program of groups, teams or peers; people by their participations. */
public record Hands(Cohort cohort, Scoring scoring, Fellows fellows) {

    private static final int MOST_PEERS = 3;
    private static final String BANNED = "BANNED";
    private static final String EARLIER = "circles.refused.earlier";

    public Hands(Cohort cohort, Scoring scoring) {
        this(cohort, scoring, new Fellows(cohort));
    }

    boolean nearPeers() {
        return cohort.policy().mentoringType() == MentoringType.NEAR_PEER;
    }

    public boolean peers() {
        return cohort.policy().mentoringType().peers();
    }

    private Shape shape() {
        return cohort.policy().shape();
    }

    public ParticipantRole role(long participant) {
        if (peers()) {
            return ParticipantRole.PEER;
        }
        return cohort.mentor(participant) >= 0 ? ParticipantRole.MENTOR : ParticipantRole.MENTEE;
    }

    /** How many of a role can be in one; of peers, how many at all. */
    public int most(ParticipantRole role) {
        if (peers()) {
            return MOST_PEERS;
        }
        boolean team = cohort.policy().mentoringType() == MentoringType.TEAM;
        return switch (role) {
            case PEER -> MOST_PEERS;
            case MENTOR -> team ? shape().teamParts().size() : shape().groupMentors();
            case MENTEE -> team ? 1 : shape().groupMost();
        };
    }

    /**
     * What a mentor is there for in a team: the first of the program's parts for which they stand and nobody else does.
     *
     * @param field of the form, for a refusal
     */
    public @Nullable String part(long participant, Set<String> taken, String field) {
        int mentor = cohort.mentor(participant);
        if (mentor < 0 || cohort.policy().mentoringType() != MentoringType.TEAM) {
            return null;
        }
        List<String> theirs = cohort.mentors().get(mentor).parts();
        return shape().teamParts().stream()
                .filter(theirs::contains)
                .filter(part -> !taken.contains(part))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("circles.refused.part").at(field));
    }

    /** Why two may not be in one, if they may not. */
    public Optional<RuleBroken> refusal(long one, long other) {
        return refusals(one, other, false).stream().findFirst();
    }

    /**
     * All that keeps two from being in one, each rule once.
     *
     * @param pin takes the place of a ban
     */
    public List<RuleBroken> refusals(long one, long other, boolean pin) {
        Map<String, RuleBroken> refusals = new LinkedHashMap<>();
        for (int[] two : twos(one, other)) {
            scoring.broken(two[0], two[1])
                    .forEach(rule -> refusals.putIfAbsent(
                            rule.key(),
                            refused(
                                    rule.key(),
                                    cohort.mentors().get(two[1]).name(),
                                    cohort.mentees().get(two[0]).name())));
        }
        if (twos(one, other).isEmpty() && fellows.apart(one, other)) {
            refusals.putIfAbsent(EARLIER, new RuleBroken(EARLIER, name(one), name(other)));
        }
        if (fellows.banned(one, other)) {
            refusals.putIfAbsent(BANNED, refused(BANNED, name(one), name(other)));
        }
        if (pin) {
            refusals.remove(BANNED);
        }
        return List.copyOf(refusals.values());
    }

    /** All that keeps two from being beside each other, whatever they are to others. */
    List<RuleBroken> besides(long one, long other) {
        List<RuleBroken> against = new ArrayList<>();
        if (fellows.apart(one, other)) {
            against.add(new RuleBroken(EARLIER, name(one), name(other)));
        }
        if (fellows.banned(one, other)) {
            against.add(refused(BANNED, name(one), name(other)));
        }
        return against;
    }

    static RuleBroken refused(String rule, String mentor, String mentee) {
        return new RuleBroken("matchRuns.refused.rule." + rule, mentor, mentee);
    }

    public List<Draft.Tie> ties(long one, long other) {
        return twos(one, other).stream()
                .map(two -> Draft.tie(cohort, scoring, two[0], two[1]))
                .toList();
    }

    /**
     * Mentee and mentor, by their places; among peers both ways, of near peers as their years are, and none between two of
     * one side.
     */
    private List<int[]> twos(long one, long other) {
        List<int[]> twos = new ArrayList<>();
        if (guides(other, one)) {
            twos.add(new int[] {cohort.mentee(one), cohort.mentor(other)});
        }
        if (guides(one, other)) {
            twos.add(new int[] {cohort.mentee(other), cohort.mentor(one)});
        }
        return twos;
    }

    private boolean guides(long mentor, long mentee) {
        return cohort.mentor(mentor) >= 0 && cohort.mentee(mentee) >= 0 && !(nearPeers() && ahead(mentee, mentor));
    }

    boolean ahead(long one, long other) {
        return cohort.ahead(cohort.mentor(one), cohort.mentor(other));
    }

    /** A new one of two. */
    public Draft two(long mentor, long mentee) {
        List<Draft.Tie> ties = ties(mentor, mentee);
        if (ties.isEmpty()) {
            throw new RuleBroken("circles.refused.noPlace").at("second");
        }
        int least =
                switch (cohort.policy().mentoringType()) {
                    case GROUP -> shape().groupLeast();
                    case PEER, RECIPROCAL -> 2;
                    default -> 1;
                };
        if (nearPeers()) {
            return nearPeers(ties.get(0));
        }
        return new Draft(
                (int) ties.stream().mapToInt(Draft.Tie::score).average().orElse(0),
                peers() ? 0 : 1,
                least,
                List.of(
                        new Draft.Member(mentor, role(mentor), part(mentor, Set.of(), "second")),
                        new Draft.Member(mentee, role(mentee), null)),
                ties);
    }

    private static Draft nearPeers(Draft.Tie tie) {
        return new Draft(
                tie.score(),
                1,
                1,
                List.of(
                        new Draft.Member(tie.mentor(), ParticipantRole.MENTOR, null),
                        new Draft.Member(tie.mentee(), ParticipantRole.MENTEE, null)),
                List.of(tie));
    }

    String name(long participant) {
        int mentor = cohort.mentor(participant);
        MatchingProfile person = mentor >= 0
                ? cohort.mentors().get(mentor)
                : cohort.mentees().get(Math.max(0, cohort.mentee(participant)));
        return person.name();
    }
}
