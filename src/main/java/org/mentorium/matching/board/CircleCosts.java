package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.Board;
import org.mentorium.matching.shapes.CircleShape;
import org.mentorium.matching.shapes.Condition;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.shapes.DraftCircle;
import org.mentorium.matching.shapes.Hands;
import org.mentorium.matching.shapes.Remade;

/** Of groups, teams and peers: as their shape remakes the draft. An exchange is named by who takes the first one's seat. */
final class CircleCosts implements Costs {

    private final Board board;
    private final List<DraftCircle> now;
    private final long seed;
    private final CircleShape shape;
    private final Hands hands;
    private final CircleDifference difference;

    CircleCosts(Board board, List<DraftCircle> now, long seed) {
        this.board = board;
        this.now = now;
        this.seed = seed;
        this.shape = CircleShape.of(board.cohort(), board.scoring());
        this.hands = new Hands(board.cohort(), board.scoring());
        this.difference = new CircleDifference(board, shape, now);
    }

    @Override
    public List<RuleBroken> against(long one, long other, boolean pin) {
        List<RuleBroken> against = new ArrayList<>(hands.refusals(one, other, pin));
        if (against.isEmpty() && !together(one, other)) {
            shape.obstacle(one, other).ifPresent(against::add);
        }
        return against;
    }

    @Override
    public boolean together(long one, long other) {
        return new Condition(one, other, true).heldBy(now);
    }

    @Override
    public List<Draft.Tie> ties(long one, long other) {
        return hands.ties(one, other);
    }

    @Override
    public Outcome forcing(long one, long other) {
        return under(new Condition(one, other, true));
    }

    @Override
    public Outcome forbidding(long one, long other) {
        return under(new Condition(one, other, false));
    }

    private Outcome under(Condition condition) {
        if (condition.heldBy(now)) {
            return difference.to(new Remade(now, Remade.PROVEN));
        }
        return difference.to(shape.remade(now, condition, seed)
                .orElseThrow(() -> new RuleBroken(
                        "circles.refused.noWay", board.name(condition.one()), board.name(condition.other()))));
    }

    @Override
    public List<Exchange> exchanges(long one, long other) {
        Exchanging exchanging = new Exchanging(shape, hands, now);
        List<Exchange> exchanges = new ArrayList<>();
        for (DraftCircle circle : now) {
            for (Draft.Member member : circle.members()) {
                exchanging
                        .of(one, other, member.participant())
                        .ifPresent(made -> exchanges.add(new Exchange(
                                member.participant(),
                                board.name(member.participant()),
                                difference.others(circle, member.participant()),
                                made.lost() / 100.0,
                                null)));
            }
        }
        return exchanges;
    }

    @Override
    public Outcome exchanging(long one, long other, long with) {
        Optional<Exchanging.Made> made = new Exchanging(shape, hands, now).of(one, other, with);
        return difference.to(made.map(found -> new Remade(found.then(), Remade.PROVEN))
                .orElseThrow(() -> new RuleBroken("circles.refused.noExchange", board.name(one), board.name(with))));
    }
}
