package org.mentorium.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mentorium.participants.ParticipantRole;

/**
 * A proposal as one of its two sees it in their list.
 *
 * @param role the reader's own
 * @param name the other's
 */
record MyProposalRow(
        long id,
        String program,
        ParticipantRole role,
        String name,
        @Nullable String organisation,
        Standing standing,
        Instant proposedAt,
        @Nullable Long relationship) {}
