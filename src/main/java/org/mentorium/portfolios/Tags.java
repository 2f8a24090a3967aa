package org.mentorium.portfolios;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** Words that an item is found by, typed with commas between them. */
final class Tags {

    private static final int MOST = 20;
    private static final int LONGEST = 40;

    private Tags() {}

    static List<String> of(@Nullable String typed) {
        Map<String, String> tags = new LinkedHashMap<>();
        Arrays.stream(Objects.requireNonNullElse(typed, "").split("[,;\\n]"))
                .map(tag -> tag.replaceAll("\\s+", " ").replaceFirst("^ ?#", "").strip())
                .filter(tag -> !tag.isEmpty())
                .forEach(tag -> tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
        if (tags.size() > MOST || tags.values().stream().anyMatch(tag -> tag.length() > LONGEST)) {
            throw new RuleBroken("portfolioItems.tags.refused", MOST, LONGEST).at("tags");
        }
        return List.copyOf(tags.values());
    }
}
