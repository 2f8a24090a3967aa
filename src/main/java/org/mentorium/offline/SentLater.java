package org.mentorium.offline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A device that hands in a form needs no page: 204 says that it was taken and where it stands now, any other status that
 * its owner has to look.
 * They do so by sending the same form themselves, and see the page that answers it.
 */
@Component
class SentLater implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !"later".equals(request.getHeader("Sent"))) {
            return;
        }
        String view = page.getViewName();
        HttpStatusCode status = page.getStatus();
        if (view != null && view.startsWith("redirect:")) {
            // A button that was refused leads back as well, to a page that says why.
            boolean refused = RequestContextUtils.getOutputFlashMap(request).containsKey("flashKind");
            status = refused ? HttpStatus.CONFLICT : HttpStatus.NO_CONTENT;
            response.setHeader(HttpHeaders.LOCATION, view.substring("redirect:".length()));
        }
        page.clear();
        response.setStatus(status == null ? HttpStatus.OK.value() : status.value());
    }
}
