package org.mentorium.web;

import jakarta.validation.Validator;
import java.beans.PropertyEditorSupport;
import org.springframework.core.annotation.Order;
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
        this.validator = new ValidatorInOrder(validator);
    }

    @InitBinder
    void form(WebDataBinder binder) {
        Object target = binder.getTarget();
        Class<?> type = binder.getTargetType() == null
                ? (target == null ? null : target.getClass())
                : binder.getTargetType().resolve();
        if (type != null && type.isRecord()) {
            binder.replaceValidators(validator, new StorableValues());
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
}
