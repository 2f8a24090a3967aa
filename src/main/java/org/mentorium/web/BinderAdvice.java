package org.mentorium.web;

import jakarta.validation.Validator;
import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.SmartValidator;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Every form record is checked whole: one wrong number does not hide the other fields' errors. A text of nothing but
 * spaces, of whichever kind, is an empty one.
 */
@ControllerAdvice
@Order(0)
class BinderAdvice {

    private final SpringValidatorAdapter validator;

    BinderAdvice(Validator validator) {
        this.validator = new SpringValidatorAdapter(validator);
    }

    @InitBinder
    void form(WebDataBinder binder) {
        Object target = binder.getTarget();
        Class<?> type = binder.getTargetType() == null
                ? (target == null ? null : target.getClass())
                : binder.getTargetType().resolve();
        if (type != null && type.isRecord()) {
            binder.replaceValidators(validator, new ReadableText());
            binder.registerCustomEditor(String.class, new BlankIsEmpty());
        }
    }

    /** {@code @NotBlank} knows only some of the spaces that {@link String#strip} takes away. */
    private static class BlankIsEmpty extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text.isBlank() ? "" : text);
        }
    }

    /** Refuses text that the database cannot hold or that lost characters on the way. */
    private static class ReadableText implements SmartValidator {

        @Override
        public boolean supports(Class<?> type) {
            return type.isRecord();
        }

        @Override
        public void validate(Object form, Errors errors) {
            for (RecordComponent field : form.getClass().getRecordComponents()) {
                ReflectionUtils.makeAccessible(field.getAccessor());
                if (texts(ReflectionUtils.invokeMethod(field.getAccessor(), form)).stream()
                        .anyMatch(ReadableText::unreadable)) {
                    errors.rejectValue(field.getName(), "text.unreadable");
                }
            }
        }

        @Override
        public void validate(Object form, Errors errors, Object... hints) {
            validate(form, errors);
        }

        /** Called for each value when a value of the wrong type kept the form from being made. */
        @Override
        public void validateValue(
                Class<?> form, @Nullable String field, @Nullable Object value, Errors errors, Object... hints) {
            if (field != null
                    && errors instanceof BindingResult result
                    && texts(value).stream().anyMatch(ReadableText::unreadable)) {
                String[] codes = result.resolveMessageCodes("text.unreadable", field);
                Object[] label = {new DefaultMessageSourceResolvable(new String[] {"form." + field, field}, field)};
                result.addError(new FieldError(result.getObjectName(), field, value, false, codes, label, null));
            }
        }

        private static List<String> texts(@Nullable Object value) {
            if (value instanceof String text) {
                return List.of(text);
            }
            return value instanceof Collection<?> many
                    ? many.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList()
                    : List.of();
        }

        private static boolean unreadable(String text) {
            return text.indexOf('\0') >= 0
                    || text.indexOf('\uFFFD') >= 0
                    || text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        }
    }
}
