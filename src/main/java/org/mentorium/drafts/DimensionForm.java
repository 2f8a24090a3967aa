package org.mentorium.drafts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Dimension;

/** A dimension: its name, its questions, and those of them that ask the other way round. */
record DimensionForm(
        Three naming,
        @Nullable List<@Nullable String> members,
        @Nullable List<@Nullable String> reversed,
        int version) implements PartForm {

    DimensionForm {
        naming = naming == null ? Three.EMPTY : naming;
    }

    static DimensionForm of(@Nullable Dimension dimension, int version) {
        return dimension == null
                ? new DimensionForm(Three.EMPTY, List.of(), List.of(), version)
                : new DimensionForm(
                        Three.of(dimension.name()),
                        List.copyOf(dimension.items()),
                        List.copyOf(dimension.reversed()),
                        version);
    }

    Dimension dimension(String key) {
        return new Dimension(key, naming.words("naming"), List.copyOf(keys(members)), keys(reversed));
    }

    private static Set<String> keys(@Nullable List<@Nullable String> some) {
        return some == null
                ? Set.of()
                : some.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
