package org.mentorium.diaries;

import java.time.Instant;
import java.util.List;

/** What its author has typed and not saved as an entry yet. */
record KeptDraft(EntryForm form, Instant savedAt) {

    /** Whether it holds anything that the entry does not: one that was sent and came late holds nothing new. */
    boolean differsFrom(EntryForm stored) {
        List<Draft> there = stored.drafts();
        return form.drafts().stream()
                .anyMatch(draft -> there.stream()
                        .filter(other -> other.kind() == draft.kind())
                        .anyMatch(other -> !draft.text().equals(other.text())
                                || !draft.settings().isEmpty()
                                        && !draft.settings().equals(other.settings())));
    }
}
