package org.mentorium.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** An uploaded list between its dry run and its confirmation. */
@Entity
class ParticipantImport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;
    private long uploadedBy;
    private Instant uploadedAt;
    private String fileName;
    private byte[] content;
    private @Nullable Instant confirmedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ParticipantImport() {}

    ParticipantImport(long programId, long uploadedBy, Instant uploadedAt, String fileName, byte[] content) {
        this.programId = programId;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
        this.fileName = fileName;
        this.content = content.clone();
    }

    /** Happens once; the file has done its work then and is not kept. */
    void confirm(Instant now) {
        if (confirmedAt != null) {
            throw new RuleBroken("imports.rule.confirmed");
        }
        confirmedAt = now;
        content = new byte[0];
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content.clone();
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }
}
