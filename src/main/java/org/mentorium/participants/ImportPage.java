package org.mentorium.participants;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/** The dry run of an uploaded file; without a plan once it was taken over. */
record ImportPage(
        long id,
        String fileName,
        Instant uploadedAt,
        @Nullable Instant confirmedAt,
        @Nullable ImportPlan plan) {

    /** A page of the rows that would do something. */
    Page<PlannedRow> busyRows(Pageable page) {
        List<PlannedRow> busy = plan == null ? List.of() : plan.busyRows();
        int from = (int) Math.min(page.getOffset(), busy.size());
        return new PageImpl<>(busy.subList(from, Math.min(from + page.getPageSize(), busy.size())), page, busy.size());
    }
}
