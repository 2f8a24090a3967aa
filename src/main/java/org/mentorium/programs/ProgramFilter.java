package org.mentorium.programs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which programs a list shows; what an address says beyond what there is counts as not said. */
record ProgramFilter(@Nullable String state, @Nullable String q) {

    private static final int LONGEST = 100;

    ProgramFilter {
        String wanted = state;
        state = Arrays.stream(ProgramState.values())
                        .anyMatch(each -> each.name().equals(wanted))
                ? state
                : "";
        q = q == null ? "" : q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
    }

    public boolean empty() {
        return "".equals(state) && "".equals(q);
    }
}
