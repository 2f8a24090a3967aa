package org.mentorium.diaries;

import java.time.Instant;
import java.util.List;

/** What its author has typed and not saved as an entry yet. */
record KeptDraft(EntryForm form, Instant savedAt) {

    /** Whether it holds anything that the entry does not: one that was sent and came late holds nothing new. */
    boolean differsFrom(EntryForm stored) {
        return !contents(form).equals(contents(stored));
    }

    private static List<Object> contents(EntryForm form) {
        return form.drafts().stream()
                .<Object>map(draft -> List.of(draft.text(), draft.settings()))
                .toList();
    }
}
