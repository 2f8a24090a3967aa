package org.mentorium.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is wrong with a field is said with the field's words, not with the name that only its form knows. */
@ApplicationTest
class FormLabelsTests {

    /** What nobody types. */
    private static final Set<String> UNSEEN = Set.of("token", "version", "blueprint", "other");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private MessageSource messages;

    @Test
    void everyFieldThatCanBeRefusedHasItsWords() {
        Set<String> wordless = new TreeSet<>();
        mapping.getHandlerMethods().values().stream()
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .filter(parameter -> {
                    ModelAttribute bound = parameter.getParameterAnnotation(ModelAttribute.class);
                    return bound != null && bound.value().equals("form");
                })
                .map(parameter -> parameter.getParameterType())
                .filter(Class::isRecord)
                .distinct()
                .forEach(form -> fields(form)
                        .filter(field -> !UNSEEN.contains(field.getName()))
                        .filter(FormLabelsTests::canBeRefused)
                        .filter(field ->
                                "".equals(messages.getMessage("form." + field.getName(), null, "", Locale.ENGLISH)))
                        .forEach(field -> wordless.add(form.getSimpleName() + "." + field.getName())));
        assertThat(wordless).isEmpty();
    }

    private static Stream<RecordComponent> fields(Class<?> form) {
        return Arrays.stream(Objects.requireNonNull(form.getRecordComponents()));
    }

    private static boolean canBeRefused(RecordComponent field) {
        boolean constrained = Stream.of(
                        field.getAnnotations(), field.getAccessor().getAnnotations())
                .flatMap(Arrays::stream)
                .anyMatch(one -> one.annotationType().isAnnotationPresent(Constraint.class));
        Class<?> type = field.getType();
        return constrained
                || Number.class.isAssignableFrom(type)
                || type.isPrimitive() && type != boolean.class
                || java.time.temporal.Temporal.class.isAssignableFrom(type);
    }
}
