package org.mentorium.portfolios;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;

/**
 * An item as one viewer may know it.
 *
 * @param relationship null while it is in none
 * @param open whether something may still be added: its relationship goes on, or it is in none
 * @param member whether the viewer reads it because its owner shares it with the members
 * @param coordinator whether the viewer reads it because its owner shares it with the coordinators as evidence
 * @param number of the words that stand there
 */
record ItemScope(
        long id,
        String title,
        long ownerId,
        String owner,
        @Nullable Long relationship,
        boolean open,
        boolean mine,
        boolean member,
        boolean shared,
        boolean coordinator,
        boolean asEvidence,
        @Nullable String program,
        int number) {

    ItemScope requireOwner() {
        Forbidden.unless(mine);
        return this;
    }

    /** Whether the viewer reads what the members say of it to each other. */
    public boolean inConversation() {
        return mine || member;
    }

    /** Whether the viewer may answer to what was said. */
    public boolean mayReply() {
        return open && (member || (mine && shared));
    }

    /** Whether the viewer may respond with strengths and a next step. */
    public boolean mayComment() {
        return open && member;
    }
}
