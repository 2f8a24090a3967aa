package org.mentorium.instruments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two versions of an instrument, apart from its texts.
 *
 * @param subject the words of the question, or the name of the section, scale or dimension
 * @param before in words or names of values; empty where there is nothing to say
 * @param hungBefore on what it hung, for conditions
 */
public record Difference(
        What what,
        String subject,
        List<String> before,
        List<String> after,
        Sheet.@Nullable Hanging hungBefore,
        Sheet.@Nullable Hanging hungAfter) {

    /** What differs. */
    public enum What {
        SECTION_NEW,
        SECTION_GONE,
        SECTION_MOVED,
        SECTION_CONDITION,
        ITEM_NEW,
        ITEM_GONE,
        ITEM_MOVED,
        ITEM_SECTION,
        ITEM_CONDITION,
        ITEM_KIND,
        ITEM_ROWS,
        ITEM_SCALE,
        ITEM_PHASES,
        ITEM_REQUIRED,
        ITEM_OPTIONAL,
        ITEM_BOUNDS,
        ITEM_DECIMALS,
        SCALE_ANSWERS,
        SCALE_DIRECTION,
        DIMENSION_NEW,
        DIMENSION_GONE,
        DIMENSION_ITEMS,
        LICENCE
    }

    static Difference of(What what, String subject) {
        return new Difference(what, subject, List.of(), List.of(), null, null);
    }

    static Difference of(What what, String subject, List<String> before, List<String> after) {
        return new Difference(what, subject, before, after, null, null);
    }
}
