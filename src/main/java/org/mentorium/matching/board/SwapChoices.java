package org.mentorium.matching.board;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mentorium.matching.Board;
import org.mentorium.matching.Boards;
import org.mentorium.matching.RunScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With whom two who are together could exchange, what helps most first. */
@Component
@Transactional(readOnly = true)
class SwapChoices {

    private static final int SHOWN = 20;

    private final Boards boards;

    SwapChoices(Boards boards) {
        this.boards = boards;
    }

    /**
     * Whose exchange it is, and with whom.
     *
     * @param one empty when they do not take part any more
     */
    record Choices(String one, String other, List<Costs.Exchange> exchanges) {}

    Choices of(RunScope run, long mentee, long mentor, String filter, Locale locale) {
        Board board = boards.of(run);
        if (board.known(mentee).isEmpty() || board.known(mentor).isEmpty()) {
            return new Choices("", "", List.of());
        }
        Costs costs = Costs.of(run, board, boards.circles(run));
        List<Costs.Exchange> exchanges = costs.exchanges(mentee, mentor).stream()
                .filter(exchange -> (exchange.mentee() + " " + exchange.mentor())
                        .toLowerCase(locale)
                        .contains(filter.toLowerCase(locale)))
                .sorted(Comparator.comparingDouble(Costs.Exchange::harm)
                        .thenComparingDouble(Costs.Exchange::lost)
                        .thenComparing(Costs.Exchange::mentee))
                .limit(SHOWN)
                .toList();
        return new Choices(board.name(mentee), board.name(mentor), exchanges);
    }
}
