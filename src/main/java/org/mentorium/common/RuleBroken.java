package org.mentorium.common;

import org.jspecify.annotations.Nullable;

/** A rule of the domain refuses the change; the message key says why and what to do. */
public class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object[] args;
    private @Nullable String field;

    public RuleBroken(String messageKey, Object... args) {
        super(messageKey, null, false, false);
        this.args = args;
    }

    /** Names the form's field that the message belongs to. */
    public RuleBroken at(String field) {
        this.field = field;
        return this;
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }

    public Object[] args() {
        return args;
    }

    public @Nullable String field() {
        return field;
    }
}
