package org.mentorium.reports;

import java.util.List;
import org.mentorium.export.Problem;

/**
 * What is wrong with a row of a comparison list, and what to do.
 *
 * @param line of the file from 1; 0 when it is about the whole file
 * @param column empty when it is about the whole row
 */
record ListProblem(int line, String column, String key, List<Object> args) {

    static ListProblem of(int line, String column, String key, Object... args) {
        return new ListProblem(line, column, "reports.list.problem." + key, List.of(args));
    }

    static ListProblem of(Problem problem) {
        return new ListProblem(problem.line(), "", problem.key(), problem.args());
    }
}
