package org.mentorium.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** What every template may ask: {@code #fmt} and {@code #viewer}. */
@Component
class HouseDialect extends AbstractDialect implements IExpressionObjectDialect {

    private final CurrentViewer current;

    HouseDialect(CurrentViewer current) {
        super("house");
        this.current = current;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("fmt", "viewer");
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                ServletRequestAttributes attributes =
                        (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
                var request = attributes == null ? null : attributes.getRequest();
                Viewer viewer = request == null ? null : current.of(request);
                if (name.equals("viewer")) {
                    return viewer;
                }
                ZoneId zone = viewer == null ? ZoneOffset.UTC : viewer.zone();
                return new Formats(context.getLocale(), zone, request);
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
