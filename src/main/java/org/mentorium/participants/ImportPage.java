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

    /** A page of the rows that nothing is wrong with, in the file's order. */
    Page<PlannedRow> soundRows(Pageable page) {
        List<PlannedRow> sound = plan == null
                ? List.of()
                : plan.rows().stream().filter(row -> row.problems().isEmpty()).toList();
        int from = (int) Math.min(page.getOffset(), sound.size());
        return new PageImpl<>(
                sound.subList(from, Math.min(from + page.getPageSize(), sound.size())), page, sound.size());
    }
}
