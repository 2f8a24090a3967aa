package org.mentorium.worklists;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mentorium.web.Sorts;

/** How a list and its files may be ordered: whoever has waited longest first. */
@Sorts({"since: since, by_name", "name: by_name", "keeper: keeper, by_name"})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface WorklistSorts {}
