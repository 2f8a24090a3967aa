package org.mentorium.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.mentorium.web.CurrentViewer;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs somebody in who has just shown that an address is theirs and chosen a password. */
@Component
class FirstSignIn {

    private final CurrentViewer current;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    FirstSignIn(CurrentViewer current) {
        this.current = current;
    }

    /** In a session of its own: of whoever was signed in at this browser nothing goes over. */
    void begin(long person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession former = request.getSession(false);
        if (former != null) {
            former.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignIn.signedIn(person));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        current.forget(request);
    }
}
