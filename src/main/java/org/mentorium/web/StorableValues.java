package org.mentorium.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Days;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.SmartValidator;

/**
 * Refuses text that the database cannot hold or that lost characters on the way, and days so far away that they can
 * only be slips: adding to them would leave the calendar.
 */
class StorableValues implements SmartValidator {

    @Override
    public boolean supports(Class<?> type) {
        return type.isRecord();
    }

    @Override
    public void validate(Object form, Errors errors) {
        for (RecordComponent field : form.getClass().getRecordComponents()) {
            ReflectionUtils.makeAccessible(field.getAccessor());
            Object value = ReflectionUtils.invokeMethod(field.getAccessor(), form);
            if (texts(value).stream().anyMatch(StorableValues::unreadable)) {
                errors.rejectValue(field.getName(), "text.unreadable", label(field.getName()), null);
            }
            if (value instanceof LocalDate day && !Days.near(day)) {
                errors.rejectValue(field.getName(), "date.far", label(field.getName()), null);
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
                && texts(value).stream().anyMatch(StorableValues::unreadable)) {
            String[] codes = result.resolveMessageCodes("text.unreadable", field);
            result.addError(new FieldError(result.getObjectName(), field, value, false, codes, label(field), null));
        }
    }

    /** What the error says first: the field's own words. */
    private static Object[] label(String field) {
        return new Object[] {new DefaultMessageSourceResolvable(new String[] {"form." + field, field}, field)};
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
