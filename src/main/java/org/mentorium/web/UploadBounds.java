package org.mentorium.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Refuses what is too large before anything of it is read or kept, also of people who are not signed in: the check of a
 * form's token would otherwise put their upload on the disk.
 */
@Component
class UploadBounds extends OncePerRequestFilter {

    private final DataSize usual;
    private final List<UploadBound> bounds;
    private final MessageSource words;

    UploadBounds(@Value("${mentorium.uploads.usual}") DataSize usual, List<UploadBound> bounds, MessageSource words) {
        this.usual = usual;
        this.bounds = bounds;
        this.words = words;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        // Of what comes without a length nobody knows in time how much it is; browsers send one.
        boolean unbounded = request.getHeader("Transfer-Encoding") != null
                && StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
        if (unbounded || (length > usual.toBytes() && length > most(request))) {
            refuse(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long most(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            return usual.toBytes();
        }
        return bounds.stream()
                .filter(bound -> bound.path().matcher(request.getRequestURI()).matches())
                .mapToLong(bound -> bound.most().toBytes())
                .max()
                .orElse(usual.toBytes());
    }

    /** By hand: whatever makes the other pages looks for fields in the request, and would read what is refused here. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = request.getLocale();
        String title = HtmlUtils.htmlEscape(words.getMessage("web.error.413.title", null, locale));
        String text = HtmlUtils.htmlEscape(words.getMessage("web.error.413.text", null, locale));
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/app.css">
                </head><body><div class="page"><main><h1>%s</h1><p class="lead">%s</p></main></div></body></html>
                """.formatted(title, title, text));
        response.flushBuffer();
    }

    /** It stands among the security filters, where it is known who is signed in, and not a second time before them. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyThere {
        @Bean
        FilterRegistrationBean<UploadBounds> uploadBoundsNotByThemselves(UploadBounds filter) {
            FilterRegistrationBean<UploadBounds> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
