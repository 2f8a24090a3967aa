package org.mentorium.wishes;

import org.mentorium.common.Viewer;

/** Whom participants see by name and so may name by number. */
public interface Directory {

    boolean shows(Viewer viewer, String slug, long participant);
}
