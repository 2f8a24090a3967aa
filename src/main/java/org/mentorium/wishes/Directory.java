package org.mentorium.wishes;

import org.mentorium.common.Viewer;
import org.mentorium.participants.ParticipantRole;

/** Whom participants see by name and so may name by number. */
public interface Directory {

    /** As what its readers take part. */
    ParticipantRole readers();

    boolean shows(Viewer viewer, String slug, long participant);
}
