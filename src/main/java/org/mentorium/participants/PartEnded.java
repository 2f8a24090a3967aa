package org.mentorium.participants;

/** Somebody takes part no longer, by whoever's word; told in the same transaction, so that they keep nobody waiting. */
public record PartEnded(long programId, long participantId) {}
