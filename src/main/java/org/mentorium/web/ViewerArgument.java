package org.mentorium.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the viewer to a controller; {@code @Nullable Viewer} is for pages that signed-out visitors see too. */
class ViewerArgument implements HandlerMethodArgumentResolver {

    private final CurrentViewer current;

    ViewerArgument(CurrentViewer current) {
        this.current = current;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Viewer viewer = current.of((HttpServletRequest) request.getNativeRequest());
        if (viewer == null && !parameter.isOptional()) {
            throw new NotFound();
        }
        return viewer;
    }
}
