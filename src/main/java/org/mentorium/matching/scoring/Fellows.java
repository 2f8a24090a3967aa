package org.mentorium.matching.scoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mentorium.wishes.Preferences;

/**
 * Who may not sit beside whom, whatever they are to each other: two mentees of a group, say, or its two mentors. What
 * keeps them apart is either a ban, which says so, or what was between them before; as among mentors and mentees nobody
 * learns from here whether that was one who would rather not. docs/privacy.md says why.
 */
public final class Fellows {

    private final Map<Long, Set<Long>> apart = new HashMap<>();
    private final Map<Long, Set<Long>> banned = new HashMap<>();

    public Fellows(Cohort cohort) {
        Preferences preferences = cohort.preferences();
        preferences.ratherNots().forEach((one, others) -> others.forEach(other -> add(apart, one, other)));
        for (Bond bond : cohort.bonds()) {
            if (bond.kind() == Bond.Kind.BANNED) {
                add(banned, bond.mentor(), bond.mentee());
            } else if (bond.kind() == Bond.Kind.FELLOWS && !preferences.mutual(bond.mentor(), bond.mentee())) {
                add(apart, bond.mentor(), bond.mentee());
            }
        }
    }

    private static void add(Map<Long, Set<Long>> twos, long one, long other) {
        twos.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        twos.computeIfAbsent(other, key -> new HashSet<>()).add(one);
    }

    /** By their participations. */
    public boolean apart(long one, long other) {
        return apart.getOrDefault(one, Set.of()).contains(other);
    }

    public boolean banned(long one, long other) {
        return banned.getOrDefault(one, Set.of()).contains(other);
    }

    public boolean allowed(long one, long other) {
        return !apart(one, other) && !banned(one, other);
    }
}
