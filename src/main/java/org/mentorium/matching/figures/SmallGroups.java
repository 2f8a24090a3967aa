package org.mentorium.matching.figures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Withholds groups of fewer than five, and as many besides as it takes that nobody can work a withheld one out from the
 * whole: at least two are withheld or none, and those withheld are at least five people together.
 */
final class SmallGroups {

    static final int FEWEST = 5;
    private static final int FEWEST_GROUPS = 2;

    private SmallGroups() {}

    static List<Share> withhold(List<Share> groups) {
        List<Share> bySize =
                groups.stream().sorted(Comparator.comparingInt(Share::people)).toList();
        Set<Share> withheld = new HashSet<>();
        int people = 0;
        for (Share group : bySize) {
            boolean tooFew = group.people() < FEWEST;
            boolean tellTale = !withheld.isEmpty() && (withheld.size() < FEWEST_GROUPS || people < FEWEST);
            if (tooFew || tellTale) {
                withheld.add(group);
                people += group.people();
            }
        }
        return groups.stream()
                .map(group -> withheld.contains(group) ? group.hidden() : group)
                .toList();
    }
}
