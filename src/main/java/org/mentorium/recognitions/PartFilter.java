package org.mentorium.recognitions;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of a program is narrowed down to; what the address says and is not known is left out. */
record PartFilter(@Nullable String q, @Nullable String standing) {

    private static final int LONGEST = 100;

    PartFilter {
        q = q == null ? "" : q.replace("\0", "").strip();
        q = q.substring(0, q.offsetByCodePoints(0, Math.min(LONGEST, q.codePointCount(0, q.length()))));
        String asked = standing;
        standing = Arrays.stream(Standing.values())
                .map(Enum::name)
                .filter(name -> name.equals(asked))
                .findFirst()
                .orElse("");
    }

    /** The same in an address. */
    String query() {
        return UriComponentsBuilder.newInstance()
                .queryParam("q", q)
                .queryParam("standing", standing)
                .encode()
                .build()
                .toUriString();
    }

    public boolean none() {
        return "".equals(q) && "".equals(standing);
    }
}
