package org.mentorium.responses;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The code of anonymous answers in their author's browser, until that is closed; never in the session, which is stored. */
final class CodeCookie {

    private static final String NAME = "ballot";

    private CodeCookie() {}

    static Optional<Seal> read(HttpServletRequest request, long round) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> new Seal(round, cookie.getValue()));
    }

    static void keep(HttpServletRequest request, HttpServletResponse response, Seal seal) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, seal.round(), seal.code()).build().toString());
    }

    static void forget(HttpServletRequest request, HttpServletResponse response, long round) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, round, "").maxAge(Duration.ZERO).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, long round, String code) {
        return ResponseCookie.from(NAME, code)
                .path(request.getContextPath() + "/ballots/" + round)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }
}
