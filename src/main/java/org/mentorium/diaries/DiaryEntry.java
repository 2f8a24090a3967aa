package org.mentorium.diaries;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.diaries.StaleEntry.Clash;

/** The record of a session, or a free one. Its parts carry the versions, for they are written apart. */
@Entity
class DiaryEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long relationshipId;
    private int number;
    private @Nullable Long sessionId;
    private LocalDate writtenOn;
    private long createdBy;
    private Instant createdAt;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    private List<DiaryPart> parts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected DiaryEntry() {}

    /** An entry without parts yet; writtenOn is the day on its author's calendar. */
    DiaryEntry(
            long relationshipId,
            int number,
            @Nullable Long sessionId,
            LocalDate writtenOn,
            long createdBy,
            Instant createdAt) {
        this.relationshipId = relationshipId;
        this.number = number;
        this.sessionId = sessionId;
        this.writtenOn = writtenOn;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** Writes what is new in the draft; answers with both texts when somebody wrote this part in between. */
    Optional<Clash> write(Draft draft, Pen pen) {
        Optional<DiaryPart> part =
                parts.stream().filter(p -> p.isOf(draft.kind(), pen.author())).findFirst();
        if (part.isEmpty() && !draft.isEmpty()) {
            parts.add(new DiaryPart(this, draft, pen));
        }
        return part.filter(p -> !p.take(draft, pen)).map(p -> new Clash(draft.kind(), draft.text(), p.text()));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    int number() {
        return number;
    }
}
