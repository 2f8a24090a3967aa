package org.mentorium.worklists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of a list is shown; whatever the address says that is not known is left out.
 *
 * @param step how far people got
 * @param role as what they take part
 * @param round which round of a questionnaire
 * @param days without a session
 * @param week its first day
 * @param keeper "mine", "none", or empty for all
 */
record WorklistFilter(
        @Nullable String step,
        @Nullable String role,
        @Nullable String round,
        @Nullable String days,
        @Nullable String week,
        @Nullable String keeper) {

    static final int DAYS = 30;
    static final List<String> KEEPERS = List.of("mine", "none");
    private static final List<String> ROLES = List.of("MENTEE", "MENTOR", "PEER");

    WorklistFilter {
        String asked = step;
        step = Arrays.stream(Step.values()).anyMatch(one -> one.name().equals(asked)) ? step : "";
        role = role != null && ROLES.contains(role) ? role : "";
        round = round != null && round.matches("[0-9]{1,18}") ? round : "";
        days = days != null && days.matches("[1-9][0-9]{0,2}") ? days : "";
        week = week == null ? "" : day(week);
        keeper = keeper != null && KEEPERS.contains(keeper) ? keeper : "";
    }

    private static String day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() >= 1900 && day.getYear() < 3000 ? typed : "";
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    static WorklistFilter none() {
        return new WorklistFilter(null, null, null, null, null, null);
    }

    WorklistFilter keptBy(String whom) {
        return new WorklistFilter(step, role, round, days, week, whom);
    }

    /** The list itself, whoever looks after whom and whatever they take part as. */
    WorklistFilter whole() {
        return new WorklistFilter(step, null, round, days, week, null);
    }

    public Step stepOrFirst() {
        return step == null || step.isEmpty() ? Step.ENTERED : Step.valueOf(step);
    }

    long roundOrNone() {
        return round == null || round.isEmpty() ? 0 : Long.parseLong(round);
    }

    public int daysOrUsual() {
        return days == null || days.isEmpty() ? DAYS : Integer.parseInt(days);
    }

    /** The first of January 1970 is in no program. */
    public LocalDate weekOrNone() {
        return week == null || week.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(week);
    }

    /** The same in an address, from its question mark on. */
    public String query() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        add(address, "step", step);
        add(address, "role", role);
        add(address, "round", round);
        add(address, "days", days);
        add(address, "week", week);
        add(address, "keeper", keeper);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
