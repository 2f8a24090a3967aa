package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.peers.BlossomPeers;
import org.mentorium.matching.peers.PeerChecker;
import org.mentorium.matching.peers.PeerMatching;
import org.mentorium.matching.peers.PeerProblem;
import org.mentorium.matching.peers.Staying;
import org.mentorium.matching.peers.Threes;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;

/**
 * Peers, in one pool: what two score is the mean of what each has of the other, and a rule that holds one way holds for
 * both.
 */
final class PeerShape implements CircleShape {

    private static final int FORBIDDEN = -1;
    private static final int TWO = 2;
    private static final int MOST = 3;

    private final Cohort cohort;
    private final PeerScores scores;
    private final PeerDrafts drafts;
    private final List<Integer> pool;

    PeerShape(Cohort cohort, Scoring scoring) {
        this.cohort = cohort;
        this.scores = new PeerScores(cohort, scoring);
        this.drafts = new PeerDrafts(cohort, scoring, scores);
        int[] wanted = cohort.wanted();
        pool = IntStream.range(0, wanted.length)
                .filter(person -> wanted[person] > 0)
                .boxed()
                .toList();
    }

    @Override
    public Made make(long seed) {
        int[][] suited = suited();
        PeerProblem problem = problem(pinned(suited));
        PeerMatching matching = new BlossomPeers().solve(problem, seed);
        PeerChecker.Check check = PeerChecker.check(problem, matching);
        List<Draft> made = Threes.of(problem(suited), matching, seed).stream()
                .map(circle -> draft(circle(circle.people())))
                .toList();
        int placed = made.stream().mapToInt(draft -> draft.members().size()).sum();
        return new Made(
                made,
                pool.size(),
                pool.size(),
                placed,
                placed + 2 * (check.possible() - check.pairs()),
                matching.total(),
                check.bound(),
                Made.lowest(made),
                check.valid());
    }

    private int[][] suited() {
        int n = pool.size();
        int[][] suited = new int[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                suited[a][b] = scores.allowed(pool.get(a), pool.get(b));
            }
        }
        return suited;
    }

    private static PeerProblem problem(int[][] suited) {
        return new PeerProblem(suited.length, (one, other) -> suited[one][other]);
    }

    private int[][] pinned(int[][] suited) {
        int[][] pinned = copy(suited);
        for (Bond bond : cohort.bonds()) {
            int one = place(bond.mentor());
            int other = place(bond.mentee());
            if (bond.kind() == Bond.Kind.PINNED && one >= 0 && other >= 0 && pinned[one][other] >= 0) {
                only(pinned, one, other);
            }
        }
        return pinned;
    }

    /** Who must be together has nobody else to be with. */
    private static void only(int[][] suited, int one, int other) {
        for (int third = 0; third < suited.length; third++) {
            if (third != one && third != other) {
                part(suited, one, third);
                part(suited, other, third);
            }
        }
    }

    private static void part(int[][] suited, int one, int other) {
        suited[one][other] = FORBIDDEN;
        suited[other][one] = FORBIDDEN;
    }

    @Override
    public Optional<RuleBroken> obstacle(long one, long other) {
        boolean room = place(one) >= 0
                && place(other) >= 0
                && cohort.bonds().stream()
                        .filter(bond -> bond.kind() == Bond.Kind.PINNED)
                        .allMatch(bond -> leaves(bond, one, other));
        return room
                ? Optional.empty()
                : Optional.of(new RuleBroken("circles.refused.noRoom", drafts.name(one), drafts.name(other)));
    }

    private boolean leaves(Bond pin, long one, long other) {
        boolean mentor = pin.mentor() == one || pin.mentor() == other;
        boolean mentee = pin.mentee() == one || pin.mentee() == other;
        return mentor == mentee || place(pin.mentor()) < 0 || place(pin.mentee()) < 0;
    }

    @Override
    public Optional<Remade> remade(List<DraftCircle> now, Condition condition, long seed) {
        int one = place(condition.one());
        int other = place(condition.other());
        int[][] suited = suited();
        suited[one][other] = condition.together() ? scores.of(pool.get(one), pool.get(other)) : FORBIDDEN;
        suited[other][one] = suited[one][other];
        List<DraftCircle> kept = now.stream()
                .filter(circle -> circle.byHand() && condition.leaves(circle))
                .toList();
        kept.forEach(circle -> leave(suited, circle));
        int[][] pinned = pinned(suited);
        if (condition.together()) {
            only(pinned, one, other);
        }
        int[] circles = circles(now);
        Staying staying = Staying.of(problem(pinned), (a, b) -> circles[a] >= 0 && circles[a] == circles[b]);
        PeerMatching matching = new BlossomPeers().solve(staying.problem(), seed);
        PeerChecker.Check check = PeerChecker.check(staying.problem(), matching);
        List<DraftCircle> then = new ArrayList<>(kept);
        Threes.of(problem(suited), matching, seed).forEach(circle -> then.add(circle(circle.people())));
        return Optional.of(new Remade(then, check.exact() ? Remade.PROVEN : staying.points(check.bound())));
    }

    /** Those in it are with each other alone. */
    private void leave(int[][] suited, DraftCircle circle) {
        for (Draft.Member member : circle.members()) {
            int place = place(member.participant());
            for (int third = 0; place >= 0 && third < suited.length; third++) {
                part(suited, place, third);
            }
        }
    }

    /** By person, in which circle they are, or -1. */
    private int[] circles(List<DraftCircle> now) {
        int[] circles = new int[pool.size()];
        Arrays.fill(circles, -1);
        for (int i = 0; i < now.size(); i++) {
            for (Draft.Member member : now.get(i).members()) {
                int place = place(member.participant());
                if (place >= 0) {
                    circles[place] = i;
                }
            }
        }
        return circles;
    }

    private int place(long participant) {
        return pool.indexOf(cohort.mentor(participant));
    }

    private DraftCircle circle(List<Integer> people) {
        return new DraftCircle(
                0, false, drafts.members(people.stream().map(pool::get).toList()));
    }

    private static int[][] copy(int[][] table) {
        return Arrays.stream(table).map(int[]::clone).toArray(int[][]::new);
    }

    @Override
    public boolean holds(DraftCircle circle) {
        return circle.members().size() >= TWO && circle.members().size() <= MOST;
    }

    @Override
    public List<Seat> seats(DraftCircle circle) {
        return drafts.seats(circle);
    }

    /** A pair counts once, for both. */
    @Override
    public long total(List<Seat> seats) {
        return CircleShape.super.total(seats) / 2;
    }

    @Override
    public Draft draft(DraftCircle circle) {
        return drafts.draft(circle);
    }
}
