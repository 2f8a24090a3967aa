package org.mentorium.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.validation.Errors;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Says what is wrong in the order in which the form asks. */
class ValidatorInOrder extends SpringValidatorAdapter {

    ValidatorInOrder(Validator validator) {
        super(validator);
    }

    @Override
    protected void processConstraintViolations(Set<ConstraintViolation<Object>> found, Errors errors) {
        var sorted = new LinkedHashSet<ConstraintViolation<Object>>();
        found.stream()
                .sorted(Comparator.<ConstraintViolation<Object>>comparingInt(ValidatorInOrder::place)
                        .thenComparing(each -> each.getPropertyPath().toString()))
                .forEach(sorted::add);
        super.processConstraintViolations(sorted, errors);
    }

    private static int place(ConstraintViolation<Object> violation) {
        String path = violation.getPropertyPath().toString();
        RecordComponent[] fields = violation.getRootBeanClass().getRecordComponents();
        for (int i = 0; fields != null && i < fields.length; i++) {
            String field = fields[i].getName();
            if (path.equals(field) || path.startsWith(field + "[") || path.startsWith(field + ".")) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }
}
