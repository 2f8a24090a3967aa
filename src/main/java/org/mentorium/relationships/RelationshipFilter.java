package org.mentorium.relationships;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of relationships is narrowed down to; whatever the address says that is not known is left out.
 *
 * @param quiet days without a session, of those that go on
 */
public record RelationshipFilter(
        @Nullable String q,
        @Nullable String state,
        @Nullable String agreement,
        @Nullable String quiet) {

    static final RelationshipFilter NONE = new RelationshipFilter(null, null, null, null);

    static final List<String> DAYS = List.of("14", "21", "30", "60");

    public RelationshipFilter {
        q = q == null ? "" : q.replace("\0", "").strip();
        q = q.substring(0, q.offsetByCodePoints(0, Math.min(100, q.codePointCount(0, q.length()))));
        state = known(RelationshipState.values(), state);
        agreement = known(AgreementState.values(), agreement);
        quiet = quiet != null && DAYS.contains(quiet) ? quiet : "";
    }

    /** 0 when it does not matter. */
    int quietDays() {
        return quiet == null || quiet.isEmpty() ? 0 : Integer.parseInt(quiet);
    }

    /** The same in an address. */
    String query() {
        return UriComponentsBuilder.newInstance()
                .queryParam("q", q)
                .queryParam("state", state)
                .queryParam("agreement", agreement)
                .queryParam("quiet", quiet)
                .encode()
                .build()
                .toUriString();
    }

    public boolean none() {
        return equals(NONE);
    }

    private static String known(Enum<?>[] values, @Nullable String asked) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(name -> name.equals(asked))
                .findFirst()
                .orElse("");
    }
}
