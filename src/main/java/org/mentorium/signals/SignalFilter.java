package org.mentorium.signals;

import org.jspecify.annotations.Nullable;

/**
 * What of a program's signals is shown; stands in the address.
 *
 * @param rule one rule's key; empty for all
 * @param settled what coordinators have dealt with already, instead of what waits for them
 */
record SignalFilter(@Nullable String rule, @Nullable Boolean settled) {

    String[] states() {
        return Boolean.TRUE.equals(settled)
                ? new String[] {SignalState.SNOOZED.name(), SignalState.HANDLED.name(), SignalState.NOT_SO.name()}
                : new String[] {SignalState.OPEN.name()};
    }

    public String ruleOrAll() {
        return rule == null ? "" : rule;
    }

    /** As the end of the list's address. */
    public String query() {
        StringBuilder query = new StringBuilder();
        if (rule != null && rule.matches("[a-zA-Z]+")) {
            query.append("?rule=").append(rule);
        }
        if (Boolean.TRUE.equals(settled)) {
            query.append(query.isEmpty() ? '?' : '&').append("settled=true");
        }
        return query.toString();
    }
}
