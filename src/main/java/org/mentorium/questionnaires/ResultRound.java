package org.mentorium.questionnaires;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Variable;

/** A round that has begun or closed, with the wording that it asks; what its figures are drawn from. */
record ResultRound(long id, long questionnaireId, Phase phase, RoundState state, Instrument definition) {

    /** Below this many people a group's figures are withheld. */
    static final int FEWEST = 5;

    boolean begun() {
        return state == RoundState.OPEN || state == RoundState.GRACE || state == RoundState.CLOSED;
    }

    List<Variable> closed() {
        return variables(variable -> variable.measure().closed());
    }

    List<Variable> open() {
        return variables(variable -> variable.measure() == Measure.WORDS);
    }

    private List<Variable> variables(Predicate<Variable> which) {
        return definition.variables().stream()
                .filter(variable -> variable.item().askedIn(phase) && which.test(variable))
                .toList();
    }

    @Nullable
    Withheld withheld(int n, int fewest) {
        return state == RoundState.CLOSED ? (n < fewest ? Withheld.FEW : null) : Withheld.OPEN;
    }
}
