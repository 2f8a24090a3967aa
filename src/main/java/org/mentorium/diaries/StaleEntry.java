package org.mentorium.diaries;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorium.common.StaleVersion;

/** Others wrote the same parts meanwhile: nothing was saved, and the form shows both texts. */
class StaleEntry extends StaleVersion {
    private static final long serialVersionUID = 1L;

    private final int number;
    private final transient Set<PartKind> kinds;

    StaleEntry(String address, int number, List<Clash> clashes) {
        super(address, clashes.stream().map(Clash::texts).toList());
        this.number = number;
        this.kinds = clashes.stream().map(Clash::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** A part of which the draft and what is stored both are new. */
    record Clash(PartKind kind, String yours, String theirs) {
        Conflict texts() {
            return new Conflict("form." + kind.field(), yours, theirs);
        }
    }

    int number() {
        return number;
    }

    Set<PartKind> kinds() {
        return kinds;
    }
}
