package org.mentorium.standards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.programs.ProgramScope;

/** All findings about a program, by element. */
record Pack(ProgramScope scope, List<Finding> findings) {

    /** The elements in their order. */
    public Map<Element, List<Finding>> elements() {
        Map<Element, List<Finding>> elements = new LinkedHashMap<>();
        for (Finding finding : findings) {
            elements.computeIfAbsent(finding.practice().element(), element -> new ArrayList<>())
                    .add(finding);
        }
        return elements;
    }

    public long inPlace() {
        return count(Finding.State.IN_PLACE);
    }

    /** Those of which anything can be said. */
    public long known() {
        return findings.size() - count(Finding.State.NOTHING_YET);
    }

    private long count(Finding.State state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }
}
