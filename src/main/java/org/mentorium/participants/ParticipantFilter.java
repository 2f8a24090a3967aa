package org.mentorium.participants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Which participants a list shows; what an address says beyond what exists is as if it said nothing. */
record ParticipantFilter(
        @Nullable ParticipantRole role,
        @Nullable ParticipantState state,
        @Nullable Long organisation,
        String text) {

    private static final int LONGEST_TEXT = 100;

    static ParticipantFilter of(
            @Nullable String role, @Nullable String state, @Nullable String organisation, @Nullable String text) {
        String words = text == null ? "" : text.strip();
        return new ParticipantFilter(
                constant(ParticipantRole.class, role),
                constant(ParticipantState.class, state),
                organisation != null && organisation.matches("[0-9]{1,18}") ? Long.valueOf(organisation) : null,
                words.substring(0, Math.min(LONGEST_TEXT, words.length())));
    }

    public boolean isEmpty() {
        return role == null && state == null && organisation == null && text.isEmpty();
    }

    /** Whether person p has to be looked at to count. */
    boolean asksOfPerson() {
        return organisation != null || !text.isEmpty();
    }

    /** What it asks of participant t and person p, each condition with its parameter in {@link #params}. */
    String where() {
        List<String> conditions = new ArrayList<>(List.of("t.program_id = :program"));
        if (role != null) {
            conditions.add("t.role = :role");
        }
        if (state != null) {
            conditions.add("t.state = :state");
        }
        if (organisation != null) {
            conditions.add("p.organisation_id = :organisation");
        }
        if (!text.isEmpty()) {
            conditions.add("lower(p.given_name || ' ' || p.family_name || ' ' || p.email) like :text escape '\\'");
        }
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> params(long programId) {
        Map<String, Object> params = new HashMap<>(Map.of("program", programId));
        if (role != null) {
            params.put("role", role.name());
        }
        if (state != null) {
            params.put("state", state.name());
        }
        if (organisation != null) {
            params.put("organisation", organisation);
        }
        if (!text.isEmpty()) {
            params.put("text", "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return params;
    }

    /** As it stands in an address, for the list's downloads; empty or with a question mark. */
    public String query() {
        UriComponentsBuilder builder = UriComponentsBuilder.newInstance();
        params(0).forEach((name, value) -> {
            if (!name.equals("program")) {
                builder.queryParam(name.equals("text") ? "q" : name, name.equals("text") ? text : value);
            }
        });
        String query = builder.encode().build().getQuery();
        return query == null || query.isEmpty() ? "" : "?" + query;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        if (!StringUtils.hasText(name)) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
