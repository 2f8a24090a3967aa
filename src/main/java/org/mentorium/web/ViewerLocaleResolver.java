package org.mentorium.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The profile's language when signed in; else the one picked on the page; else the browser's first that exists. */
@Component("localeResolver")
class ViewerLocaleResolver implements LocaleResolver {

    private static final String COOKIE = "lang";
    /** What was picked with this very request, whose answer is in that language already. */
    private static final String PICKED = ViewerLocaleResolver.class.getName() + ".picked";

    private final CurrentViewer current;

    ViewerLocaleResolver(CurrentViewer current) {
        this.current = current;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Viewer viewer = current.of(request);
        if (viewer != null) {
            return viewer.locale();
        }
        if (request.getAttribute(PICKED) instanceof Locale now) {
            return now;
        }
        Cookie picked = WebUtils.getCookie(request, COOKIE);
        if (picked != null) {
            return Locales.closest(Locale.forLanguageTag(picked.getValue()));
        }
        return Collections.list(request.getLocales()).stream()
                .filter(wanted -> Locales.closest(wanted).getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .map(Locales::closest)
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        request.setAttribute(PICKED, Locales.closest(locale));
        if (response != null) {
            ResponseCookie cookie = ResponseCookie.from(
                            COOKIE, Locales.closest(locale).getLanguage())
                    .path("/")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .maxAge(60L * 60 * 24 * 365)
                    .build();
            response.addHeader("Set-Cookie", cookie.toString());
        }
    }
}
