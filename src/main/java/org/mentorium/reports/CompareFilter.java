package org.mentorium.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The programs that stand beside; what the address says and the reader may not read is left out. */
record CompareFilter(@Nullable List<String> with) {

    CompareFilter {
        with = with == null ? List.of() : with.stream().distinct().toList();
    }

    public List<String> chosen() {
        return with == null ? List.of() : with;
    }
}
