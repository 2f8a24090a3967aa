package org.mentorium.relationships;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What the members agreed at one time. Its text never changes; a change is a new version, to be signed anew. */
@Entity
@Immutable
class AgreementVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long relationshipId;
    private int number;
    private String text;
    private @Nullable Long changedBy;
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "agreement_signature", joinColumns = @JoinColumn(name = "agreement_version_id"))
    private Set<AgreementSignature> signatures = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected AgreementVersion() {}

    /** @param changedBy null for the program's own text */
    AgreementVersion(long relationshipId, int number, String text, @Nullable Long changedBy, Instant changedAt) {
        this.relationshipId = relationshipId;
        this.number = number;
        this.text = text;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    /** Signing again changes nothing: the first time counts. */
    void sign(long personId, Instant at) {
        if (signatures.stream().noneMatch(signature -> signature.personId() == personId)) {
            signatures.add(new AgreementSignature(personId, at));
        }
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    Set<AgreementSignature> signatures() {
        return Set.copyOf(signatures);
    }
}
