package org.mentorium.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mentorium.web.CurrentViewer;
import org.mentorium.web.KeptForms;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** After signing in: to what was typed when the last sign-in ended, else to the page that was asked for. */
@Component
class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final KeptForms kept;
    private final CurrentViewer current;

    SignedIn(KeptForms kept, CurrentViewer current) {
        this.kept = kept;
        this.current = current;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        current.forget(request);
        if (kept.any(Long.parseLong(authentication.getName()))) {
            getRedirectStrategy().sendRedirect(request, response, "/kept-forms");
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
