package org.mentorium.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** When a kept form was sent again and taken (a redirect follows), its copy goes. */
class KeptFormSent extends OncePerRequestFilter {

    private final KeptForms kept;
    private final CurrentViewer current;

    KeptFormSent(KeptForms kept, CurrentViewer current) {
        this.kept = kept;
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getMethod().equals("POST")
                && HttpStatus.valueOf(response.getStatus()).is3xxRedirection()) {
            kept.sent(request, current.of(request));
        }
    }
}
