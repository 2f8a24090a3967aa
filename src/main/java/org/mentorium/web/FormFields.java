package org.mentorium.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Adds the author's signature beside the CSRF token to every form that posts. A form that was kept, sent again and shown
 * again for a correction still says which kept one it is, so that this goes when the correction is taken.
 */
@Component
class FormFields implements BeanPostProcessor {

    private static final String ACTION = FormFields.class.getName() + ".action";

    private final ObjectProvider<KeptForms> kept;
    private final ObjectProvider<CurrentViewer> current;

    FormFields(ObjectProvider<KeptForms> kept, ObjectProvider<CurrentViewer> current) {
        this.kept = kept;
        this.current = current;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor csrf && !(bean instanceof WithAuthor)
                ? new WithAuthor(csrf)
                : bean;
    }

    private class WithAuthor implements RequestDataValueProcessor {

        private final RequestDataValueProcessor csrf;

        WithAuthor(RequestDataValueProcessor csrf) {
            this.csrf = csrf;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            request.setAttribute(ACTION, action);
            return csrf.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return csrf.processFormFieldValue(request, name, value, type);
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = csrf.getExtraHiddenFields(request);
            Viewer viewer = fields == null || fields.isEmpty()
                    ? null
                    : current.getObject().of(request);
            if (viewer == null) {
                return fields;
            }
            Map<String, String> both = new LinkedHashMap<>(fields);
            both.put(KeptForms.AUTHOR, kept.getObject().author(viewer));
            if (request.getRequestURI().equals(request.getAttribute(ACTION))) {
                KeptForms.id(request).ifPresent(id -> both.put(KeptForms.KEPT, Long.toString(id)));
            }
            return both;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return csrf.processUrl(request, url);
        }
    }
}
