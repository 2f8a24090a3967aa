package org.mentorium.people;

/** Somebody has another e-mail address: what was sent to the former one is in other hands, perhaps. */
public record AddressChanged(long personId) {}
