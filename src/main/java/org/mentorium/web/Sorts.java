package org.mentorium.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sorts that a list offers, as {@code "name: p.familyName, p.givenName"}; the first is the default, and a name
 * that starts with {@code -} is descending by default. The address says {@code sort=name} or {@code sort=-name}, and
 * {@code page} counts from 1; whatever it says beyond that falls back to the default. Where several methods offer the same
 * sorts, they share an annotation that carries this one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Sorts {
    String[] value();

    /** The property that makes the order complete. */
    String id() default "id";

    int size() default 25;
}
