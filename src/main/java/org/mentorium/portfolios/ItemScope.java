package org.mentorium.portfolios;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;

/**
 * An item as one viewer may know it.
 *
 * @param relationship null while it is in none
 * @param open whether something may still be added: its relationship goes on, or it is in none
 * @param member whether the viewer reads it because its owner shares it with the members
 */
record ItemScope(
        long id,
        String title,
        long ownerId,
        String owner,
        @Nullable Long relationship,
        boolean open,
        boolean mine,
        boolean member) {

    ItemScope requireOwner() {
        Forbidden.unless(mine);
        return this;
    }

    /** Whether the viewer may say something of it, or answer to what was said. */
    public boolean mayComment() {
        return open && member;
    }
}
