package org.mentorium.participants;

import java.util.List;

/**
 * Why a row of an uploaded file can't be taken over.
 *
 * @param column the file's own name of it
 * @param key of the message: what is wrong and the way out
 */
record RowProblem(String column, String key, List<Object> args) {

    static RowProblem of(String column, String key, Object... args) {
        return new RowProblem(column, "imports.problem." + key, List.of(args));
    }
}
