package org.mentorium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/** Puts a form record into the model even when a value was of the wrong type, so that its page can count on it. */
class FormArgument implements HandlerMethodArgumentResolver {

    private final HandlerMethodArgumentResolver binding = new ServletModelAttributeMethodProcessor(false);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ModelAttribute.class)
                && parameter.getParameterType().isRecord();
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        Object form = binding.resolveArgument(parameter, container, request, binders);
        String name = ModelFactory.getNameForParameter(parameter);
        if (form != null && container != null && container.getModel().get(name) == null) {
            // The result must stay behind its form: Spring finds it there.
            Object result = container.getModel().remove(BindingResult.MODEL_KEY_PREFIX + name);
            container.addAttribute(name, form);
            container.addAttribute(BindingResult.MODEL_KEY_PREFIX + name, result);
        }
        return form;
    }

    /** Goes before Spring's own resolver of the same annotation. */
    @Component
    static class First implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof RequestMappingHandlerAdapter adapter) {
                List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();
                resolvers.add(new FormArgument());
                resolvers.addAll(Objects.requireNonNull(adapter.getArgumentResolvers()));
                adapter.setArgumentResolvers(resolvers);
            }
            return bean;
        }
    }
}
