package org.mentorium.participants;

/** How far somebody is in taking part. */
public enum ParticipantState {
    /** Asked by the coordinator; their answer is awaited. */
    INVITED,
    /** Asked to take part; the coordinator's answer is awaited. */
    APPLIED,
    ADMITTED,
    REFUSED,
    /** Was to take part or took part, and does no longer. */
    WITHDRAWN
}
