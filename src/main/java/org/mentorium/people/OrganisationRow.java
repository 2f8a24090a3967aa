package org.mentorium.people;

/** An organisation in the list. */
record OrganisationRow(long id, String name, boolean logo, int version, long people) {}
