package org.mentorium.interactions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.relationships.RelationshipScope.Member;

/** Between whom initiative is balanced: the members each, or in larger groups mentors and mentees. */
final class Sides {

    private static final int EACH = 4;

    private final Map<Long, Integer> places = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    /** @param role the word for a side */
    Sides(RelationshipScope scope, Viewer viewer, String you, java.util.function.UnaryOperator<String> role) {
        Map<String, Integer> known = new LinkedHashMap<>();
        boolean each = scope.members().size() <= EACH;
        for (Member member : scope.members()) {
            String name = member.personId() == viewer.id() ? you : member.name();
            String side = each ? Long.toString(member.personId()) : member.role();
            places.put(member.personId(), known.computeIfAbsent(side, s -> {
                names.add(each ? name : role.apply(side));
                return names.size() - 1;
            }));
        }
    }

    List<String> names() {
        return names;
    }

    /** How many acts each side did; of somebody who is no member none. */
    List<Integer> count(List<@Nullable Long> doers) {
        int[] counts = new int[names.size()];
        doers.stream()
                .filter(Objects::nonNull)
                .filter(places::containsKey)
                .forEach(doer -> counts[Objects.requireNonNull(places.get(doer))]++);
        return java.util.Arrays.stream(counts).boxed().toList();
    }
}
