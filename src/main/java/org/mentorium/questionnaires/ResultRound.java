package org.mentorium.questionnaires;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.questionnaires.Instrument.Item;
import org.mentorium.questionnaires.Instrument.Scale;

/** A round that has begun or closed, with the wording that it asks; what its figures are drawn from. */
record ResultRound(long id, long questionnaireId, Phase phase, RoundState state, Instrument definition) {

    /** Below this many people a group's figures are withheld. */
    static final int FEWEST = 5;

    boolean begun() {
        return state == RoundState.OPEN || state == RoundState.CLOSED;
    }

    List<Item> closedItems() {
        return definition.itemsIn(phase).stream()
                .filter(item -> item.kind().counted())
                .toList();
    }

    Scale scaleOf(Item item) {
        return definition.scale(String.valueOf(item.scale())).orElseThrow();
    }

    @Nullable
    Withheld withheld(int n, int fewest) {
        return state == RoundState.CLOSED ? (n < fewest ? Withheld.FEW : null) : Withheld.OPEN;
    }
}
