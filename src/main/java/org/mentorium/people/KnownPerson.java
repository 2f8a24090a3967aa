package org.mentorium.people;

/** A person and all that is known of them. */
public record KnownPerson(long id, PersonData data) {}
