package org.mentorium.web;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;

/** Reads who a signed-in person is; the module that keeps people implements it. */
public interface Viewers {

    /** The viewer, or null when the person is gone. */
    @Nullable
    Viewer find(long personId);
}
