package org.mentorium.diaries;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The agreed summary as it is typed, with what the form showed of it. */
record SummaryForm(
        @Size(max = EntryForm.LONGEST) String summary,
        @Nullable String summarySeen) {

    SummaryForm {
        summary = Draft.tidy(summary);
    }

    static SummaryForm of(@Nullable PartRow part) {
        return part == null
                ? new SummaryForm("", null)
                : new SummaryForm(part.text(), part.seen().toString());
    }

    /** The same text, as if it had been begun after what stands there by now. */
    SummaryForm after(PartRow part) {
        return new SummaryForm(summary, part.seen().toString());
    }

    Draft draft() {
        return new Draft(PartKind.SUMMARY, summary, Readers.MEMBERS, summarySeen);
    }
}
