package org.mentorium.relationships;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a list of relationships is narrowed down to; whatever the address says that is not known is left out. */
public record RelationshipFilter(
        @Nullable String q,
        @Nullable String state,
        @Nullable String agreement) {

    static final RelationshipFilter NONE = new RelationshipFilter(null, null, null);

    public RelationshipFilter {
        q = q == null ? "" : q.replace("\0", "").strip();
        q = q.substring(0, q.offsetByCodePoints(0, Math.min(100, q.codePointCount(0, q.length()))));
        state = known(RelationshipState.values(), state);
        agreement = known(AgreementState.values(), agreement);
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
