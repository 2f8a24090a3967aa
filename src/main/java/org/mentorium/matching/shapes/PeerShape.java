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
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;

/** Peers and near peers, in one pool. */
final class PeerShape implements CircleShape {

    private static final int TWO = 2;
    private static final int MOST = 3;

    private final Cohort cohort;
    private final PeerScores scores;
    private final PeerDrafts drafts;
    private final List<Integer> pool;

    PeerShape(Cohort cohort, Scoring scoring) {
        this.cohort = cohort;
        this.scores = PeerScores.of(cohort, scoring);
        this.drafts = new PeerDrafts(cohort, scoring, scores);
        int[] wanted = cohort.wanted();
        pool = IntStream.range(0, wanted.length)
                .filter(person -> wanted[person] > 0)
                .boxed()
                .toList();
    }

    @Override
    public Made make(long seed) {
        PeerTable table = PeerTable.of(scores, pool);
        PeerProblem problem = pinned(table).problem();
        PeerMatching matching = new BlossomPeers().solve(problem, seed);
        PeerChecker.Check check = PeerChecker.check(problem, matching);
        List<Draft> made =
                circles(table, matching, seed).stream().map(this::draft).toList();
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

    private List<DraftCircle> circles(PeerTable table, PeerMatching matching, long seed) {
        return table.threes(matching, seed).stream()
                .map(circle ->
                        drafts.circle(circle.people().stream().map(pool::get).toList()))
                .toList();
    }

    private PeerTable pinned(PeerTable table) {
        PeerTable pinned = table.copy();
        for (Bond bond : cohort.bonds()) {
            int one = place(bond.mentor());
            int other = place(bond.mentee());
            if (bond.kind() == Bond.Kind.PINNED && one >= 0 && other >= 0 && pinned.pair(one, other) >= 0) {
                pinned.only(one, other);
            }
        }
        return pinned;
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
        PeerTable table = PeerTable.of(scores, pool);
        if (condition.together()) {
            table.allow(one, other);
        } else {
            table.part(one, other);
        }
        List<DraftCircle> kept = now.stream()
                .filter(circle -> circle.byHand() && condition.leaves(circle))
                .toList();
        kept.stream()
                .flatMap(circle -> circle.members().stream())
                .map(member -> place(member.participant()))
                .filter(place -> place >= 0)
                .forEach(table::alone);
        PeerTable pinned = pinned(table);
        if (condition.together()) {
            pinned.only(one, other);
        }
        int[] circles = circles(now);
        Staying staying = Staying.of(pinned.problem(), (a, b) -> circles[a] >= 0 && circles[a] == circles[b]);
        PeerMatching matching = new BlossomPeers().solve(staying.problem(), seed);
        PeerChecker.Check check = PeerChecker.check(staying.problem(), matching);
        List<DraftCircle> then = new ArrayList<>(kept);
        then.addAll(circles(table, matching, seed));
        return Optional.of(new Remade(then, check.exact() ? Remade.PROVEN : staying.points(check.bound())));
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
