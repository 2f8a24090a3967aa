package org.mentorium.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.domain.Sort.Order;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page} and {@code sort} of the address against the whitelist of {@link Sorts}. */
class SortsArgument implements HandlerMethodArgumentResolver {

    private static final int LAST_PAGE = 1_000_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Pageable.class
                && sorts(parameter).isPresent();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Sorts sorts = sorts(parameter).synthesize();
        return PageRequest.of(
                page(request.getParameter("page")), sorts.size(), sort(sorts, request.getParameter("sort")));
    }

    private static MergedAnnotation<Sorts> sorts(MethodParameter parameter) {
        return MergedAnnotations.from(parameter.getParameterAnnotations()).get(Sorts.class);
    }

    private static int page(@Nullable String asked) {
        try {
            return asked == null ? 0 : Math.max(0, Math.min(LAST_PAGE, Integer.parseInt(asked)) - 1);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Sort sort(Sorts sorts, @Nullable String asked) {
        Map<String, List<String>> offered = new LinkedHashMap<>();
        for (String sort : sorts.value()) {
            String[] parts = sort.replace(" ", "").split(":", 2);
            offered.put(parts[0], List.of(parts[1].split(",")));
        }
        String first = offered.keySet().iterator().next();
        String name = asked == null ? first : asked;
        boolean descending = name.startsWith("-");
        String bare = descending ? name.substring(1) : name;
        List<String> properties = offered.getOrDefault(bare, offered.get("-" + bare));
        if (properties == null) {
            properties = Objects.requireNonNull(offered.get(first));
            descending = first.startsWith("-");
        }
        List<Order> orders = new ArrayList<>();
        for (String property : properties) {
            orders.add(new Order(descending ? Direction.DESC : Direction.ASC, property));
        }
        orders.add(Order.asc(sorts.id()));
        return Sort.by(orders);
    }
}
