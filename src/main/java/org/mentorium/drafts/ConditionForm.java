package org.mentorium.drafts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.instruments.Condition;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Variable;

/** What an item hangs on: some answers to an earlier question, or bounds of its number. */
record ConditionForm(
        @Nullable List<@Nullable Integer> anyOf,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    static ConditionForm of(@Nullable Condition condition) {
        return condition == null
                ? new ConditionForm(List.of(), null, null)
                : new ConditionForm(List.copyOf(condition.anyOf()), condition.atLeast(), condition.atMost());
    }

    Condition on(Variable variable) {
        if (variable.measure() == Measure.NUMBER) {
            if (least == null && most == null) {
                throw new RuleBroken("drafts.condition.bounds").at("least");
            }
            return new Condition(variable.key(), Set.of(), least, most);
        }
        TreeSet<Integer> values = (anyOf == null ? List.<Integer>of() : anyOf)
                .stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        if (values.isEmpty()) {
            throw new RuleBroken("drafts.condition.answers").at("anyOf");
        }
        return new Condition(variable.key(), values, null, null);
    }
}
