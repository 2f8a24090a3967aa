package org.mentorium.instruments;

import java.util.List;

/**
 * What is wrong with an instrument's table.
 *
 * @param line where, counted from 1; 0 for the whole
 * @param column the column's name; empty for the whole line
 * @param message the key of the words that say it and how to put it right, with their arguments
 */
public record TableProblem(int line, String column, String message, List<Object> args) {

    public TableProblem {
        args = List.copyOf(args);
    }
}
