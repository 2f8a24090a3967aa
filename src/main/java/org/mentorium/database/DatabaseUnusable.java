package org.mentorium.database;

import org.jspecify.annotations.Nullable;

/** The application cannot start on this database; says why, and what the person on duty can do. */
class DatabaseUnusable extends RuntimeException {

    private final String remedy;

    DatabaseUnusable(String message, String remedy) {
        this(message, remedy, null);
    }

    DatabaseUnusable(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
