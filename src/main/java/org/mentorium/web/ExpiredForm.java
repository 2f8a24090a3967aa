package org.mentorium.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** A form that arrives after its sign-in or its page has expired: its text is kept, or handed back for sending again. */
@Component
class ExpiredForm implements AccessDeniedHandler {

    private final KeptForms kept;
    private final CurrentViewer current;

    ExpiredForm(KeptForms kept, CurrentViewer current) {
        this.kept = kept;
        this.current = current;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (!(e instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (kept.keep(request)) {
            response.sendRedirect(current.of(request) == null ? "/sign-in?kept" : "/kept-forms");
        } else {
            request.setAttribute("unkept", kept.unkept(request));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
