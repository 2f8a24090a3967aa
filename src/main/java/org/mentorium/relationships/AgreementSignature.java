package org.mentorium.relationships;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That somebody agreed to one exact version. */
@Embeddable
record AgreementSignature(long personId, Instant signedAt) {}
