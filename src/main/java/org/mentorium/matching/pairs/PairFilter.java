package org.mentorium.matching.pairs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which pairs of a run are listed; what an address says beyond what exists is as if it said nothing. */
public record PairFilter(String q, @Nullable PairState state) {

    private static final int LONGEST = 100;

    public static PairFilter of(@Nullable String q, @Nullable String state) {
        String text = q == null ? "" : q.strip();
        return new PairFilter(
                text.substring(0, Math.min(LONGEST, text.length())).replace("\u0000", ""),
                Arrays.stream(PairState.values())
                        .filter(known -> known.name().equals(state))
                        .findFirst()
                        .orElse(null));
    }

    public boolean isEmpty() {
        return q.isEmpty() && state == null;
    }

    /** As the list's downloads carry it; empty or with a question mark. */
    public String query() {
        UriComponentsBuilder builder = UriComponentsBuilder.newInstance();
        if (!q.isEmpty()) {
            builder.queryParam("q", "{q}");
        }
        if (state != null) {
            builder.queryParam("state", state.name());
        }
        return q.isEmpty()
                ? builder.toUriString()
                : builder.encode().buildAndExpand(q).toUriString();
    }
}
