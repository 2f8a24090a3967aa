package org.mentorium.diaries;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One part of a diary entry, with its author and its readers. */
@Entity
class DiaryPart {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "diary_entry_id")
    private DiaryEntry entry;

    @Enumerated(EnumType.STRING)
    private PartKind kind;

    private long authorId;
    private String text;

    @Enumerated(EnumType.STRING)
    private Readers readers;

    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DiaryPart() {}

    /** A new part; one's own is for its author alone unless they say otherwise. */
    DiaryPart(DiaryEntry entry, Draft draft, long author, Instant now) {
        this.entry = entry;
        this.kind = draft.kind();
        this.authorId = author;
        this.text = draft.text();
        this.readers = kind.shared() || draft.readers() == Readers.MEMBERS ? Readers.MEMBERS : Readers.AUTHOR;
        this.changedAt = now;
    }

    boolean isOf(PartKind wanted, long author) {
        return kind == wanted && (kind.shared() || authorId == author);
    }

    /** Takes over what is new in the draft; false when somebody wrote another text since the draft was begun. */
    boolean take(Draft draft, long author, Instant now) {
        Seen seen = Seen.parse(draft.seen());
        boolean written = !seen.unchangedBy(draft.text()) && !text.equals(draft.text());
        if (written && seen.version() != version) {
            return false;
        }
        if (written) {
            text = draft.text();
            authorId = author;
            changedAt = now;
        }
        if (!kind.shared() && draft.readers() != null) {
            readers = draft.readers();
        }
        return true;
    }

    String text() {
        return text;
    }
}
