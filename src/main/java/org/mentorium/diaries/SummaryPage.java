package org.mentorium.diaries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agreed summary of an entry, as its members see it.
 *
 * @param part null while nobody has written one
 * @param releases one a member
 */
record SummaryPage(EntryRow row, @Nullable PartRow part, List<Release> releases) {

    /** Whether and when a member has released the text that stands there. */
    record Release(String name, boolean mine, @Nullable Instant at) {}

    public boolean written() {
        return part != null && !part.text().isEmpty();
    }

    /** By everybody: the coordinators read it. */
    public boolean released() {
        return written() && releases.stream().allMatch(release -> release.at() != null);
    }

    public boolean releasedByMe() {
        return releases.stream().anyMatch(release -> release.mine() && release.at() != null);
    }
}
