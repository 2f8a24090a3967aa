package org.mentorium.signals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program's rules.
 *
 * @param on keys of the rules that are on; null for none
 * @param numbers a threshold for each rule, in the rules' order; null where it was left empty or is no number
 */
record SettingsForm(@Nullable List<String> on, @Nullable List<@Nullable Integer> numbers) {

    /** More than there are rules, so that a page can be shown again however little was sent. */
    private static final int PLACES = 20;

    SettingsForm {
        List<@Nullable Integer> all = new ArrayList<>(numbers == null ? List.of() : numbers);
        while (all.size() < PLACES) {
            all.add(null);
        }
        numbers = all;
    }

    public boolean isOn(SignalRule rule) {
        return on != null && on.contains(rule.key());
    }

    public @Nullable Integer number(int index) {
        return numbers == null ? null : numbers.get(index);
    }
}
