package org.mentorium.relationships;

/** What its members had planned does not take place any more; told in the same transaction. */
public record RelationshipClosed(long relationshipId, long by) {}
