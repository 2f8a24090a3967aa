package org.mentorium.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of a task list.
 *
 * @param href where it is done, or null while it cannot be started
 * @param hint what belongs to it or what it waits for, if that needs saying
 * @param status {@code todo}, {@code progress}, {@code done} or {@code blocked}
 */
public record Task(
        String label, @Nullable String href, @Nullable String hint, String status) {}
