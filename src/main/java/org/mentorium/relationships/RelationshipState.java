package org.mentorium.relationships;

/** A relationship goes on until somebody closes it, once and for good. */
public enum RelationshipState {
    ACTIVE,
    CLOSED
}
