package org.mentorium.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking in this request, read from the database once and only when a page wants to know. */
@Component
public class CurrentViewer {

    private static final String ATTRIBUTE = CurrentViewer.class.getName();
    private static final Object NOBODY = new Object();
    private final Viewers viewers;

    CurrentViewer(Viewers viewers) {
        this.viewers = viewers;
    }

    /** The viewer, or null when signed out. */
    public @Nullable Viewer of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known == null) {
            Viewer viewer = read();
            request.setAttribute(ATTRIBUTE, viewer == null ? NOBODY : viewer);
            return viewer;
        }
        return known == NOBODY ? null : (Viewer) known;
    }

    /** To be told when the viewer's own data or sign-in changed within the request. */
    public void forget(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    private @Nullable Viewer read() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated() || signedIn instanceof AnonymousAuthenticationToken) {
            return null;
        }
        return viewers.find(Long.parseLong(signedIn.getName()));
    }
}
