package org.mentorium.portfolios;

/** Whom an owner shares an item with; the world gets a showcase. */
enum Audience {
    MEMBERS,
    COORDINATORS
}
