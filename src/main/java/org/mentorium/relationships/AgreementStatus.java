package org.mentorium.relationships;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an agreement is, without a word of it.
 *
 * @param number of the newest version; 0 when nothing is written yet
 * @param changedBy null when the newest version is the program's own text
 */
public record AgreementStatus(
        int number, @Nullable Instant changedAt, @Nullable String changedBy, List<Signer> signers) {

    /** A member, and when they signed the newest version. */
    public record Signer(
            long personId,
            long participantId,
            String name,
            MemberRole role,
            @Nullable Instant signedAt) {}

    public boolean written() {
        return number > 0;
    }

    public boolean signedBy(long personId) {
        return signers.stream().anyMatch(signer -> signer.personId() == personId && signer.signedAt() != null);
    }

    public boolean signedByAll() {
        return written() && waitingFor() == 0;
    }

    /** How many have not signed the newest version. */
    public long waitingFor() {
        return signers.stream().filter(signer -> signer.signedAt() == null).count();
    }
}
