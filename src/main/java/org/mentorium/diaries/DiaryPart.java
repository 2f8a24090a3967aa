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
import java.util.List;
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

    private List<String> tags;
    /** That it was written in, for searching. */
    private String language;

    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DiaryPart() {}

    /** A new part; one's own is for its author alone unless they say otherwise. */
    DiaryPart(DiaryEntry entry, Draft draft, Pen pen) {
        this.entry = entry;
        this.kind = draft.kind();
        this.authorId = pen.author();
        this.text = draft.text();
        this.readers = kind.shared() || draft.readers() == Readers.MEMBERS ? Readers.MEMBERS : Readers.AUTHOR;
        this.tags = draft.tags();
        this.language = pen.language();
        this.changedAt = pen.now();
    }

    boolean isOf(PartKind wanted, long author) {
        return kind == wanted && (kind.shared() || authorId == author);
    }

    /** Takes over what is new in the draft; false when somebody changed the same since the draft was begun. */
    boolean take(Draft draft, Pen pen) {
        Seen seen = Seen.parse(draft.seen());
        boolean written = !seen.hasText(draft.text()) && !text.equals(draft.text());
        boolean set = !draft.settings().isEmpty()
                && !seen.hasSettings(draft.settings())
                && !Draft.settings(kind, readers, tags).equals(draft.settings());
        if ((written || set) && seen.version() != version) {
            return false;
        }
        if (written) {
            text = draft.text();
            authorId = pen.author();
            language = pen.language();
            changedAt = pen.now();
        }
        if (set && draft.readers() != null) {
            readers = draft.readers();
            tags = draft.tags();
        }
        return true;
    }

    String text() {
        return text;
    }
}
