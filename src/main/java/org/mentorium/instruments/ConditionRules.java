package org.mentorium.instruments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds for every condition: it looks back, at an answer that can be compared, in the same phases. */
final class ConditionRules {

    /** The most that a bound may have before and after the point. */
    static final int DIGITS = 12;

    private ConditionRules() {}

    static Stream<Fault> faults(Instrument instrument) {
        Map<String, Variable> earlier = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Section section : instrument.sections()) {
            check(faults, "sections/" + section.key(), section.showIf(), section.items(), earlier);
            for (Item item : section.items()) {
                check(faults, "items/" + item.key(), item.showIf(), List.of(item), earlier);
                item.kind()
                        .variables(instrument, item)
                        .forEach(variable -> earlier.putIfAbsent(variable.key(), variable));
            }
        }
        return faults.stream();
    }

    /** @param hung what is asked only if the condition is met */
    private static void check(
            List<Fault> faults,
            String place,
            @Nullable Condition condition,
            List<Item> hung,
            Map<String, Variable> earlier) {
        if (condition == null) {
            return;
        }
        Variable asked = earlier.get(condition.variable());
        if (asked == null) {
            faults.add(Fault.of(place, "instruments.fault.condition.later", condition.variable()));
        } else if (!hung.stream().allMatch(item -> item.askedOnlyWith(asked.item()))) {
            faults.add(Fault.of(place, "instruments.fault.condition.phases", condition.variable()));
        } else if (!fits(condition, asked)) {
            faults.add(Fault.of(place, "instruments.fault.condition.values", condition.variable()));
        } else if (tooLong(condition.atLeast()) || tooLong(condition.atMost())) {
            faults.add(Fault.of(place, "instruments.fault.condition.digits", condition.variable(), DIGITS));
        }
    }

    private static boolean tooLong(@Nullable BigDecimal bound) {
        return bound != null && (bound.scale() > DIGITS || bound.precision() - bound.scale() > DIGITS);
    }

    private static boolean fits(Condition condition, Variable asked) {
        if (asked.measure() == Measure.NUMBER) {
            return condition.bounded() && condition.anyOf().isEmpty();
        }
        return !condition.bounded()
                && !condition.anyOf().isEmpty()
                && asked.options().stream().map(Scale.Option::value).toList().containsAll(condition.anyOf());
    }
}
